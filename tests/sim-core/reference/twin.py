"""An independent twin of the model: the same equations, written again from the description, in NumPy.

Reads cases (constants and monthly schedules) as JSON from standard input, writes monthly series as JSON.
Groups in order: nursing, medical, alliedHealth, clinicalSupport, infrastructure, management.
It shares no code with the core: if both agree, neither a slip of the pen nor the compiler is to blame.
"""
import json
import sys
from types import SimpleNamespace

import numpy as np

NURSING, MEDICAL, ALLIED, SUPPORT, MANAGEMENT = 0, 1, 2, 3, 5
CLINICAL = [0, 1, 2, 3]
QUALIFIED = [0, 1, 2]
LEVELS = ["First", "Team", "Middle", "Senior", "Board"]
LEADERS = ["developFirstLeaders", "developTeamLeaders", "developMiddleLeaders", "developSeniorLeaders", "developBoard"]
PROGRAMMES = {
    "recruitmentDrive": "ukRecruitment", "returners": "returnToPractice", "flexibleWorking": "flexibleWorking",
    "wellbeing": "wellbeingOffer", "preceptorship": "preceptorship", "redesign": "workloadRedesign",
    "digital": "digitalProgramme", "collaboration": "systemCollaboration", "flow": "dischargeAndFlow",
}


def ratio(part, whole):
    """Part of a whole; nothing where there is no whole."""
    part, whole = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    out = np.zeros_like(part)
    np.divide(part, whole, out=out, where=whole != 0)
    return out if out.ndim else float(out)


def odds(p):
    return np.log(p / (1 - p))


def chance(x):
    return 1 / (1 + np.exp(-x))


def upper(x):
    return np.maximum(0.0, x)


def harm_of_occupancy(x):
    return np.interp(x, [0, 0.925, 0.96, 1, 1.1], [1, 1, 1.02, 1.06, 1.12])


def room_in_beds(x):
    return np.interp(x, [0, 0.9, 0.95, 1, 1.1], [1, 1, 0.985, 0.94, 0.85])


def opening(p):
    """Everything worked out once from the trust's own figures, before anything moves."""
    o = SimpleNamespace()
    staff, leaving = p.profileStaffInPost, p.profileLeaverRate
    o.posts = staff / (1 - p.profileVacancyRate)
    o.leavers = leaving * staff
    mature = 1 / p.timeAsNewStarter
    f, r = p.newStarterLeavingFactor, p.retirementRate
    b = mature + f * r - leaving
    c = r * (mature - leaving) - leaving * mature
    o.hazard = upper((np.sqrt(b**2 - 4 * f * c) - b) / (2 * f))
    o.new = o.leavers / (mature + o.hazard * f)
    o.empty = o.posts - staff
    o.selected = o.leavers / (1 - p.dropoutShare)
    vacant = ratio(o.empty, o.selected)
    stay = 1 - p.dropoutShare
    usual = p.timeToRelease + p.timeToApprove + p.timeToCheck + p.timeToServeNotice * stay
    pace = np.minimum(1, 0.7 * ratio(vacant, usual))
    o.release, o.approval, o.check, o.notice = (
        np.maximum(0.03, t * pace) for t in (p.timeToRelease, p.timeToApprove, p.timeToCheck, p.timeToServeNotice)
    )
    o.filling = np.maximum(0.04, vacant - o.release - o.approval - o.check - o.notice * stay)
    o.scale = np.minimum(1, ratio(vacant, o.release + o.approval + o.filling + o.check + o.notice * stay))
    o.pay = float(np.sum(staff * p.profilePayCost))
    gap = o.empty + staff * p.profileSickness
    o.gap = gap
    asked = gap * p.coverSought
    bank, agency = asked * p.bankShareOfCover, asked * (1 - p.bankShareOfCover)
    o.bank = bank * ratio(p.profileBankShare * o.pay, np.sum(bank * p.bankCostRatio * p.profilePayCost))
    o.agency = agency * ratio(p.profileAgencyShare * o.pay, np.sum(agency * p.agencyCostRatio * p.profilePayCost))
    o.extra_hours = ratio(p.ownShareOfBank * o.bank, staff)
    o.clinical = max(1.0, float(np.sum(staff[CLINICAL])))
    o.completed = max(0.0, p.profileReferrals - p.profileWaitingList * p.profileRemovalShare)
    o.room = room_in_beds(p.profileBedOccupancy)
    o.cost = p.profileIncome * (1 - p.profileSurplusShare)
    o.pool = p.savingsPool * o.cost
    o.intervention = max(0.0, min(1.0, p.profileOversightSegment - 3))
    return o


def start(p, u, o):
    """Stocks in the opening position."""
    six = np.zeros(6)
    s = SimpleNamespace(
        new=o.new, experienced=p.profileStaffInPost - o.new, abroad=six, posts=o.posts,
        recent=p.profileLeaverRate, deferred=six, held=six, onTheWay=six, unregistered=six,
        approval=o.scale * o.selected * o.approval, advertised=o.scale * o.selected * o.filling,
        checks=o.scale * o.selected * o.check, notice=o.scale * o.selected * (1 - p.dropoutShare) * o.notice,
        students=[six, six, six], felt=p.normalPressure, fatigue=np.ones(6), burnout=p.profileBurnout,
        engagement=p.profileEngagement, goodwill=np.ones(6), payLevel=1.0, nonPayLevel=1.0, outside=1.0,
        incomeLevel=1.0, funded=1.0, demand=1.0, referral=1.0, feltClinical=1.0, standard=1.0, stay=1.0,
        waiting=p.profileWaitingList, reputation=1.0, inFlight=0.0, cynicism=0.0, productivity=1.0,
        pool=o.pool, fromPosts=0.0, fromNonPay=0.0, developing=np.zeros(5), capability=np.zeros(5),
        confidence=p.confidenceOpening, segment=p.profileOversightSegment, cumulative=0.0, cash=p.profileCash,
        feltSurplus=p.profileSurplusShare,
    )
    s.inPlace = {name: u[lever] for name, lever in PROGRAMMES.items()}
    total = p.profileStaffInPost
    qualified = float(np.sum(total[QUALIFIED]))
    s.clinicians = ratio(float(np.sum((s.engagement * total)[QUALIFIED])), qualified)
    people = s.new + s.experienced
    o.managerShare = ratio(people[MANAGEMENT], np.sum(people))
    s.feltManagers = min(p.mostUsefulManagers, o.managerShare)
    o.managers = s.experienced[MANAGEMENT] + p.newcomerWork * s.new[MANAGEMENT]
    o.newcomerShare = ratio(s.new, people)
    o.clinicians = max(0.02, s.clinicians)
    o.comingUp = upper(np.minimum(s.posts, o.posts) - people - s.approval - s.advertised - s.checks - s.notice) / o.release
    sick = np.minimum(p.mostSickness, p.profileSickness)
    own = (s.experienced + p.newcomerWork * s.new) * (1 - sick) * (1 - u["transformationTime"])
    own = own - (p.supervisionLoad + p.preceptorshipLoad * s.inPlace["preceptorship"]) * s.new
    o.effective = own + o.bank + p.agencyEffectiveness * o.agency
    o.temporary = None
    found = o.cost * reach(p, u, o, s, 1.0) * (1 - np.exp(-ratio(u["cipTarget"] * u["recurrentShare"], reach(p, u, o, s, 1.0))))
    s.plan = found * p.timeToDeliver
    s.thisYear = s.plan / p.timeToDeliver * delivered(p, u)
    o.imposed = (1 - u["clinicalConsent"]) * (ratio(found, o.cost) + u["transformationTime"])
    one_off = min(p.mostOneOff * o.cost, max(0.0, u["cipTarget"] * o.cost - s.thisYear))
    o.nonPay = o.cost - o.pay * (1 + p.profileBankShare + p.profileAgencyShare) + one_off
    o.joiners = None
    o.surplusShare = None
    return s


def reach(p, u, o, s, capacity):
    return (
        p.mostRecurrent * capacity**p.managementOnSavings
        * (s.clinicians / o.clinicians) ** p.engagementOnSavings
        * max(0.0001, ratio(s.pool, o.pool)) ** p.poolOnSavings
        * (1 - p.consentOnPace * (2 * u["clinicalConsent"] - 1))
    )


def delivered(p, u):
    pathways = (1 - u["workforceShareOfSavings"]) * u["pathwayShareOfSavings"]
    return (1 - p.slippage) * (1 - u["savingsSlippage"]) * (1 - p.pathwaySlippage * pathways)


def rates(p, u, o, s):
    """Every auxiliary and flow at one moment."""
    a = SimpleNamespace()
    people = s.new + s.experienced + s.abroad
    a.staff = people
    a.vacancies = upper(s.posts - people)
    a.intervention = max(0.0, min(1.0, s.segment - 3))
    meddling = a.intervention - o.intervention
    strain = s.feltClinical - 1

    # Leaving
    a.intention = chance(
        odds(p.intentionOpening) + p.burnoutOnIntention * (s.burnout - p.profileBurnout)
        + p.engagementOnIntention * (p.profileEngagement - s.engagement)
    )
    a.relativePay = s.payLevel * (1 + u["retentionPremium"]) / s.outside
    nurses = (s.recent[NURSING] - p.profileLeaverRate[NURSING]) / (1 - p.profileLeaverRate[NURSING])
    spread = p.contagionWithinGroup * (s.recent - p.profileLeaverRate)
    spread = spread + p.contagionFromNursing * (1 - p.profileLeaverRate) * nurses
    a.hazard = upper(
        o.hazard * (1 + p.intentionOnLeaving * a.intention) / (1 + p.intentionOnLeaving * p.intentionOpening)
        * a.relativePay**p.payOnLeaving * u["labourMarketTightness"] ** p.tightnessOnLeaving
        * (1 + p.flexibleWorkingOnLeaving * s.inPlace["flexibleWorking"]) + spread
    )
    a.newLeaving = s.new * a.hazard * p.newStarterLeavingFactor * (1 + p.preceptorshipOnLeaving * s.inPlace["preceptorship"])
    a.oldLeaving = s.experienced * a.hazard * (1 - u["leavingPostponed"])
    a.retiring = s.experienced * p.retirementRate
    a.madeGood = np.minimum(s.deferred, s.experienced) / p.timeLeavingStaysPostponed
    a.putOff = s.experienced * a.hazard * u["leavingPostponed"]
    a.abroadLeaving = s.abroad * a.hazard * p.internationalLeavingFactor
    a.leavers = a.newLeaving + a.oldLeaving + a.retiring + a.madeGood + a.abroadLeaving
    a.maturing = p.newcomersLearn * s.new / p.timeAsNewStarter

    # Posts and recruitment
    managers_only = np.array(p.managersOnly)
    cut = p.profileStaffInPost * ratio(s.fromPosts, o.pay * s.payLevel)
    sought = upper(o.posts * (s.funded + u["establishmentChange"] + u["managementPosts"] * managers_only) - cut)
    promised = s.approval + s.advertised + s.checks + s.notice
    free = upper(s.posts - people - promised)
    a.postsMade = upper(sought - s.posts) / p.timeToChangePosts
    a.postsGone = np.minimum(upper(s.posts - sought), free) / p.timeToChangePosts
    worse = max(0.0, o.surplusShare - s.feltSurplus - p.overspendTolerance)
    automatic = min(p.mostAutomaticControl, p.overspendOnVacancyControl * worse)
    released = (1 - u["vacancyControl"]) * (1 - automatic) * (1 - u["nationalVacancyControl"])
    coming = upper(np.minimum(s.posts, sought) - people - promised - s.held) / o.release
    decide = p.hiringFollowsGaps * coming + (1 - p.hiringFollowsGaps) * np.minimum(coming, o.comingUp)
    a.thawed = s.held * released / p.timeToReview
    a.released = decide * released + a.thawed
    a.frozen = decide * (1 - released)
    a.heldGone = a.postsGone * ratio(np.minimum(s.held, free), free)
    a.approved = s.approval / o.approval
    ease = (
        (1 + p.driveOnFilling * s.inPlace["recruitmentDrive"]) * a.relativePay**p.payOnApplicants
        * s.reputation**p.reputationOnApplicants * (1 - p.interventionOnHiring * meddling)
        * u["applicantNoise"] * u["recruitSupply"] / u["labourMarketTightness"]
    )
    a.offers = s.advertised * np.minimum(ease / o.filling, 25)
    a.confirmed = s.checks * (1 - p.dropoutShare) / o.check
    a.lost = s.checks * p.dropoutShare / o.check
    a.fromUK = s.notice / o.notice
    a.graduating = s.students[2]
    a.trained = np.minimum(a.graduating * p.graduatesWhoStay, s.advertised * 6)
    a.returning = np.minimum((s.inPlace["returners"] + u["extraReturners"]) * p.reachOfReturn * o.posts, s.advertised * 6)
    a.international = np.minimum(s.unregistered / p.timeToRegister, s.advertised * 6)
    a.joiners = a.fromUK + a.trained + a.returning + a.international
    a.offersAbroad = (
        min(u["internationalRecruitment"], p.ethicalRecruitmentLimit) * (1 - u["internationalPause"])
        * p.reachOfInternational * o.posts
    )
    a.arriving = s.onTheWay / p.timeToArrive
    a.starting = u["trainingPlaces"] * p.reachOfTraining * o.posts
    learning = s.students[0] + s.students[1] + s.students[2]

    # Demand, work, cover
    def winter(season):
        return max(0.2, 1 + p.seasonStrength * (u["winterSeverity"] if season > 1 else 1) * (season - 1))

    a.emergency = max(0.0, s.demand * winter(u["emergencySeason"]) * (1 + u["demandShock"]) * u["demandNoise"])
    elective = 1 + p.seasonStrength * (u["electiveSeason"] - 1)
    beds = u["escalationBeds"] + u["mandatedBeds"]
    surge = p.staffPerBed * p.profileBeds * beds
    away = sum(getattr(p, f"share{n}") * u[l] * getattr(p, f"days{n}") for n, l in zip(LEVELS, LEADERS)) / p.daysWorked
    useful = p.mostUsefulManagers
    by_managers = max(0.8, 1 + p.managersOnProductivity * (s.feltManagers - min(useful, o.managerShare)))
    under_way = max(0.0, u["digitalProgramme"] - s.inPlace["digital"])
    by_digital = 1 + p.digitalGain * s.inPlace["digital"] - p.digitalDip * under_way
    work = (
        1 + p.emergencyWeight * (a.emergency - 1) + p.electiveWeight * (u["electivePlan"] - u["serviceReduction"])
        + ratio(surge, o.effective)
    ) * s.standard * (1 - p.redesignOnWorkload * s.inPlace["redesign"])
    work = work / (s.productivity * by_managers * by_digital * (1 - u["productivityLost"]))
    rota = u["rotaGaps"] * p.traineeShare * s.experienced
    k = p.burnoutOnSickness
    a.sickness = np.minimum(
        p.mostSickness,
        p.profileSickness * winter(u["sicknessSeason"]) * u["sicknessNoise"] * (1 + u["sicknessShock"])
        * (1 + k * s.burnout) / (1 + k * p.profileBurnout),
    )
    helping = (p.supervisionLoad + p.preceptorshipLoad * s.inPlace["preceptorship"]) * s.new
    own = (s.experienced - rota + s.abroad + p.newcomerWork * s.new) * (1 - a.sickness)
    own = own * (1 + p.goodwillOnHours * (s.goodwill - 1)) * (1 - u["transformationTime"] - away)
    own = own - helping - p.placementLoad * learning
    a.gap = upper(a.vacancies + people * a.sickness + surge + rota + p.workIntoCover * (work - 1) * p.profileStaffInPost)
    asked = ratio(a.gap, o.gap)
    drawn = (1 + u["bankRate"]) ** p.bankShift
    willing = np.maximum(
        0.01,
        s.goodwill * (1 + u["bankRate"]) ** p.payOnBank * drawn * (1 - u["bankOutbid"] * (1 - u["systemCollaboration"]))
        * (1 + p.sharedBankOnOffer * s.inPlace["collaboration"]),
    )
    first = o.bank * willing * (1 - np.exp(-asked / (willing * p.bankReach))) / (1 - np.exp(-1 / p.bankReach))
    seek = upper((o.bank + o.agency) * asked - first)
    send = o.agency * (1 - np.exp(-ratio(seek, o.agency) / p.agencyReach)) / (1 - np.exp(-1 / p.agencyReach))
    foot = 1 - p.incrementsForgone * (ratio(s.new, people) - o.newcomerShare)
    a.payBill = float(np.sum(people * p.profilePayCost * (1 + u["retentionPremium"]) * foot * s.payLevel))
    price = p.agencyCostRatio * p.profilePayCost * s.payLevel
    limit = min(u["agencyCap"], u["agencyRules"])
    allowed = 1.0 if limit >= 0.1 else min(1.0, ratio(limit * a.payBill, np.sum(send * price)))
    a.agency = send * allowed
    a.bank = first + p.agencyIntoBank * (send - a.agency)
    effective = own + a.bank + p.agencyEffectiveness * a.agency
    a.pressure = p.normalPressure * work * ratio(o.effective, np.maximum(effective, 0.05 * o.effective))
    a.unfilled = upper(a.gap - a.bank - a.agency)

    # Wellbeing
    overload = np.clip(s.felt / p.normalPressure, 0.3, 3)
    extra = ratio(p.ownShareOfBank * a.bank, people) - o.extra_hours
    a.dFelt = (a.pressure - s.felt) / p.timeToPerceive
    a.dFatigue = (
        overload + p.bankOnFatigue * np.minimum(1, extra) + p.overtimeOnFatigue * u["overtime"] * p.electiveWeight - s.fatigue
    ) / p.timeToTire
    target = chance(
        odds(p.profileBurnout) + p.pressureOnBurnout * (s.fatigue - 1)
        + p.engagementOnBurnout * (p.profileEngagement - s.engagement) + u["traumaShock"]
        - p.wellbeingOnBurnout * s.inPlace["wellbeing"]
    )
    a.dBurnout = (target - s.burnout) * np.where(target > s.burnout, 1 / p.timeToBurnOut, p.burnoutEases / p.timeToRecover)
    weights = np.array([getattr(p, f"weight{n}") for n in LEVELS])
    a.leadership = p.gainFromDevelopment * float(np.dot(weights, s.capability))
    hold = p.profileEngagement - p.pressureOnEngagement * (overload - 1)
    hold = hold + p.flexibleOnEngagement * s.inPlace["flexibleWorking"] + p.capabilityOnEngagement * a.leadership
    a.dEngagement = (np.clip(hold, 0.05, 0.99) - s.engagement) / p.timeToEngage
    a.dGoodwill = (np.maximum(0.1, 1 - p.fatigueOnGoodwill * (s.fatigue - 1)) - s.goodwill) / p.timeForGoodwill

    # Services
    relative = a.pressure / p.normalPressure * p.profileStaffInPost
    clinical = min(3.0, max(0.3, float(np.sum(relative[CLINICAL])) / o.clinical))
    hurry = s.standard * s.feltClinical**p.timePerTaskOnPressure
    slow = p.timeForStandardToFall if hurry < s.standard else p.timeForStandardToRise
    a.dFeltClinical = (clinical - s.feltClinical) / p.timeToPerceive
    a.dStandard = p.standardsRatchet * (min(1.0, hurry) - s.standard) / slow
    tight = p.normalPressure[NURSING]
    stay = s.stay * (1 + p.stayOnPressure * max(0.0, s.feltClinical * tight - 1.08))
    stay = stay / (1 + p.stayOnPressure * max(0.0, tight - 1.08)) * (1 - p.flowOnStay * s.inPlace["flow"])
    urgent = p.emergencyShareOfBeds
    planned = u["electivePlan"] - u["serviceReduction"]
    full = p.profileBedOccupancy
    if p.profileBeds > 0:
        full = full * (1 + urgent * (a.emergency - 1) + (1 - urgent) * planned) * stay / (1 + beds)
    a.referrals = p.profileReferrals * max(0.0, s.referral * (1 + u["referralShock"]) * elective) * (1 - u["serviceReduction"])
    capacity = (
        o.completed * max(0.0, 1 + u["electivePlan"] + u["overtime"] - u["serviceReduction"]) / clinical
        * s.feltClinical ** -p.timePerTaskOnPressure * room_in_beds(full) / o.room * (1 - u["electiveLost"]) * elective
    )
    a.completed = min(capacity, s.waiting / p.shortestWait)
    a.longer = max(0.1, ratio(s.waiting, p.profileWaitingList)) if p.profileWaitingList > 0 else 1.0
    a.removals = min(
        p.profileWaitingList * p.profileRemovalShare * ratio(a.referrals, p.profileReferrals)
        * max(0.0001, a.longer) ** p.removalsFollowList,
        s.waiting * 12,
    )
    a.temporary = ratio(np.sum(a.bank + a.agency), np.sum(a.bank + a.agency + people))
    if o.temporary is None:
        o.temporary = a.temporary
    short = chance(p.shortDaysSteepness * (clinical / s.standard - 1))
    harm = 1 + p.shortDaysOnHarm * (2 * short - 1) + p.temporaryOnHarm * (a.temporary - o.temporary)
    harm = max(0.5, harm * harm_of_occupancy(full) / harm_of_occupancy(p.profileBedOccupancy))
    a.quality = s.standard**p.standardOnQuality / harm
    a.dReputation = (a.quality * (1 - u["surveyResult"]) - s.reputation) / p.timeForReputation

    # Managers, change, savings
    at_work = s.experienced[MANAGEMENT] + s.abroad[MANAGEMENT] + p.newcomerWork * s.new[MANAGEMENT]
    drain = p.pressureOnManagement * strain + p.scrutinyOnManagement * (p.confidenceOpening - s.confidence)
    drain = drain + p.interventionOnManagement * meddling
    drain = drain + p.collaborationOnManagement * u["systemCollaboration"] + u["regulatorVisit"]
    a.capacity = max(0.0, ratio(at_work, o.managers) * (1 - u["transformationTime"]) * (1 - drain))
    room = max(0.0, min(1.2, 1 - p.pressureOnChange * strain))
    a.begun = u["transformationTime"] * p.yieldOfChange * room * a.capacity**p.managementOnChange
    fails = min(0.95, p.failureShare + p.cynicismOnFailure * s.cynicism)
    done = s.inFlight / p.timeToEmbed
    a.embedded, a.failed, a.stranded = done * (1 - fails), done * fails, s.inFlight * u["policyChurn"]
    a.dCynicism = (
        p.failureOnCynicism * (a.failed + a.stranded) * (1 - p.communicationOnCynicism * u["openCommunication"])
        - s.cynicism / p.timeToForget - s.cynicism * p.winsOnCynicism * a.embedded
    )
    base = o.cost * s.payLevel
    within = reach(p, u, o, s, a.capacity)
    a.found = base * within * (1 - np.exp(-ratio(u["cipTarget"] * u["recurrentShare"], within)))
    imposed = (1 - u["clinicalConsent"]) * (ratio(a.found, base) + u["transformationTime"])
    staff = p.profileStaffInPost
    mood = ratio(float(np.sum((s.engagement * staff)[QUALIFIED])), float(np.sum(staff[QUALIFIED])))
    mood = mood - p.autonomyLost * (imposed - o.imposed) - p.cynicismOnClinicians * s.cynicism
    a.dClinicians = (max(0.02, mood) - s.clinicians) / p.timeToEngage
    a.ripe = s.plan / p.timeToDeliver
    a.delivered = a.ripe * delivered(p, u)
    a.recurrent = s.fromPosts + s.fromNonPay
    a.oneOff = min(p.mostOneOff * base, max(0.0, u["cipTarget"] * base - s.thisYear))
    a.rebound = a.recurrent * max(0.0, min(1.0, p.pressureOnRebound * strain))
    a.opened = p.refillByChange * base * a.embedded

    # Those who watch
    content = p.confidenceOpening * a.quality**p.qualityOnConfidence * a.longer**-p.waitsOnConfidence
    content = content * (1 + p.communicationOnConfidence * u["publicCommunication"])
    content = content * (1 - p.closuresOnConfidence * u["serviceReduction"]) * (1 - u["headline"])
    a.dConfidence = (min(0.95, content) - s.confidence) / p.timeForConfidence

    # Money
    a.leverSpend = levers(p, u, o, s, people, a, under_way, learning)
    treated = ratio(a.completed, o.completed)
    usual = 1.0 if o.completed > 0 else 0.0
    a.income = p.profileIncome * (s.incomeLevel * (1 + p.electiveShareOfIncome * (treated - usual)) + u["extraFunding"])
    a.bankSpend = float(np.sum(a.bank * p.bankCostRatio * p.profilePayCost)) * s.payLevel * (1 + u["bankRate"])
    a.agencySpend = float(np.sum(a.agency * price))
    activity = 0.6 * a.emergency + 0.4 * (treated if o.completed > 0 else 1)
    joining = float(np.sum(a.joiners))
    if o.joiners is None:
        o.joiners = joining
    a.nonPay = (
        o.nonPay * s.nonPayLevel * (1 + p.nonPayOnActivity * (activity - 1))
        + p.hireCost * (joining - o.joiners) * s.nonPayLevel - s.fromNonPay - a.oneOff + a.rebound
    )
    a.totalCost = a.payBill + a.bankSpend + a.agencySpend + a.nonPay + a.leverSpend
    a.surplus = a.income - a.totalCost
    a.surplusShare = a.surplus / max(1.0, a.income)
    return a


def levers(p, u, o, s, people, a, under_way, learning):
    """What levers cost beside the pay bill, bank and agency."""
    heads = float(np.sum(people))
    each = (
        u["flexibleWorking"] * p.flexibleCost + u["wellbeingOffer"] * p.wellbeingCost
        + u["workloadRedesign"] * p.redesignCost + u["transformationTime"] * p.transformationCost
        + u["openCommunication"] * p.communicationCost + u["publicCommunication"] * p.publicCommunicationCost
        + u["systemCollaboration"] * p.collaborationCost
        + under_way * p.digitalStartCost + u["digitalProgramme"] * p.digitalRunCost
    )
    for name, lever in zip(LEVELS, LEADERS):
        each += u[lever] * getattr(p, f"share{name}") * getattr(p, f"placeCost{name}")
    other = (
        u["ukRecruitment"] * p.driveCost * float(np.sum(o.posts))
        + float(np.sum(a.offersAbroad)) * p.internationalCost
        + float(np.sum(s.unregistered)) * p.profilePayCost[SUPPORT]
        + float(np.sum(learning)) * p.studentCost + float(np.sum(a.returning)) * p.returnerCost
        + u["preceptorship"] * p.preceptorshipCost * float(np.sum(s.new))
        + (u["dischargeAndFlow"] * p.flowCost + u["escalationBeds"] * p.bedCost) * p.profileBeds
    )
    sessions = (
        u["overtime"] * p.sessionPremium * p.clinicalPayPerElective
        * float(np.sum(p.electiveWeight * p.profileStaffInPost * p.profilePayCost)) / max(0.05, p.electiveWeight[MEDICAL])
    )
    return (each * heads + other) * s.nonPayLevel + sessions * s.payLevel


def move(p, u, o, s, a, dt):
    """Every stock by its flows, over a quarter of a month."""
    april = u["aprilTiming"]
    uplift = u["incomeUplift"] + u["payAwardFunded"] * p.payShareOfUplift * (u["payAward"] - u["payAwardPlanned"])
    change = {
        "new": a.fromUK + a.trained + a.returning - a.newLeaving - a.maturing,
        "experienced": a.maturing - a.oldLeaving - a.retiring - a.madeGood,
        "abroad": a.international - a.abroadLeaving,
        "posts": a.postsMade - a.postsGone,
        "recent": (ratio(a.leavers, a.staff) - s.recent) / p.timeToNoticeLeaving,
        "deferred": a.putOff - a.madeGood,
        "held": a.frozen - a.thawed - a.heldGone,
        "approval": a.released - a.approved,
        "advertised": a.approved - a.offers - a.trained - a.returning - a.international,
        "checks": a.offers - a.confirmed - a.lost,
        "notice": a.confirmed - a.fromUK,
        "onTheWay": a.offersAbroad - a.arriving,
        "unregistered": a.arriving - a.international,
        "felt": a.dFelt, "fatigue": a.dFatigue, "burnout": a.dBurnout, "engagement": a.dEngagement,
        "goodwill": a.dGoodwill,
        "payLevel": s.payLevel * np.log(1 + u["payAward"]) * april,
        "nonPayLevel": s.nonPayLevel * u["nonPayInflation"],
        "outside": s.outside * np.log(1 + u["outsideEarningsGrowth"]) * april,
        "incomeLevel": s.incomeLevel * np.log(1 + uplift) * april,
        "funded": s.funded * u["postsGrowth"],
        "demand": s.demand * u["demandGrowth"], "referral": s.referral * u["referralGrowth"],
        "feltClinical": a.dFeltClinical, "standard": a.dStandard, "stay": -s.stay * p.stayTrend,
        "waiting": a.referrals - a.completed - a.removals, "reputation": a.dReputation,
        "inFlight": a.begun - a.embedded - a.failed - a.stranded, "cynicism": a.dCynicism,
        "productivity": s.productivity * p.productivityTrend + a.embedded,
        "clinicians": a.dClinicians, "plan": a.found - a.ripe, "pool": a.opened - a.found,
        "fromPosts": a.delivered * u["workforceShareOfSavings"] - s.fromPosts * p.regrowth,
        "fromNonPay": a.delivered * (1 - u["workforceShareOfSavings"])
        - s.fromNonPay * p.regrowth * (1 - p.pathwaysLast * u["pathwayShareOfSavings"]),
        "thisYear": a.delivered - s.thisYear,
        "feltManagers": (min(p.mostUsefulManagers, ratio(a.staff[MANAGEMENT], np.sum(a.staff))) - s.feltManagers)
        / p.timeForManagers,
        "confidence": a.dConfidence, "segment": watching(p, o, s, a),
        "cumulative": a.surplus,
        "cash": a.surplus + p.supportForDeficit * a.intervention * max(0.0, -a.surplus),
        "feltSurplus": (a.surplusShare - s.feltSurplus) / p.timeToFeelPosition,
        "developing": np.array([u[lever] for lever in LEADERS]) - s.developing / p.timeToApplyLearning,
        "capability": s.developing / p.timeToApplyLearning - s.capability / p.timeCapabilityLasts,
    }
    one, two, three = s.students
    stop = p.studentAttrition
    students = [a.starting - one - one * stop, one - two - two * stop, two - three - three * stop]
    place = {name: (u[lever] - s.inPlace[name]) / getattr(p, "timeFor" + name[0].upper() + name[1:]) for name, lever in PROGRAMMES.items()}
    for name, rate in change.items():
        setattr(s, name, getattr(s, name) + dt * rate)
    s.students = [stock + dt * rate for stock, rate in zip(s.students, students)]
    for name, rate in place.items():
        s.inPlace[name] = s.inPlace[name] + dt * rate


def watching(p, o, s, a):
    sought = p.profileOversightSegment + 10 * p.moneyOnSegment * (o.surplusShare - s.feltSurplus)
    sought = sought + 10 * p.qualityOnSegment * (1 - a.quality) + p.waitsOnSegment * (a.longer - 1)
    sought = max(1.0, min(5.0, sought))
    return (sought - s.segment) / (p.timeToEnterOversight if sought > s.segment else p.timeToLeaveOversight)


ENDS = {
    "staffInPost": lambda s, a: a.staff, "vacancies": lambda s, a: a.vacancies, "newStarters": lambda s, a: s.new,
    "establishment": lambda s, a: s.posts, "burnout": lambda s, a: s.burnout, "engagement": lambda s, a: s.engagement,
    "fatigue": lambda s, a: s.fatigue, "goodwill": lambda s, a: s.goodwill, "pressure": lambda s, a: a.pressure,
    "bankStaff": lambda s, a: a.bank, "agencyStaff": lambda s, a: a.agency, "unfilledGap": lambda s, a: a.unfilled,
    "sicknessAbsenceRate": lambda s, a: a.sickness, "intentionToLeave": lambda s, a: a.intention,
    "waitingList": lambda s, a: s.waiting, "careStandard": lambda s, a: s.standard, "quality": lambda s, a: a.quality,
    "reputation": lambda s, a: s.reputation, "productivity": lambda s, a: s.productivity,
    "clinicalEngagement": lambda s, a: s.clinicians, "cynicism": lambda s, a: s.cynicism,
    "managementCapacity": lambda s, a: a.capacity, "leadershipCapability": lambda s, a: a.leadership,
    "oversightSegment": lambda s, a: s.segment, "publicConfidence": lambda s, a: s.confidence,
    "savingsOpportunity": lambda s, a: s.pool, "cumulativePosition": lambda s, a: s.cumulative, "cash": lambda s, a: s.cash,
}
TOTALS = {
    "joiners": lambda a: a.joiners, "leavers": lambda a: a.leavers, "referrals": lambda a: a.referrals,
    "completedPathways": lambda a: a.completed, "removals": lambda a: a.removals, "income": lambda a: a.income,
    "payBill": lambda a: a.payBill, "bankSpend": lambda a: a.bankSpend, "agencySpend": lambda a: a.agencySpend,
    "nonPay": lambda a: a.nonPay, "leverSpend": lambda a: a.leverSpend, "surplus": lambda a: a.surplus,
    "savingsRecurrent": lambda a: a.recurrent, "savingsNonRecurrent": lambda a: a.oneOff,
}


def plain(value):
    return [float(x) for x in value] if isinstance(value, np.ndarray) and value.ndim else float(value)


def run(case):
    """One case: constants by name, schedule by name and month (month 0 is the opening position)."""
    p = SimpleNamespace(**{k: np.array(v) if isinstance(v, list) else v for k, v in case["constants"].items()})
    months = case["months"]

    def row(month):
        return {k: np.array(v[month]) if isinstance(v[month], list) else v[month] for k, v in case["schedule"].items()}

    u, dt = row(0), 1 / 48
    o = opening(p)
    s = start(p, u, o)
    o.surplusShare = p.profileSurplusShare
    o.surplusShare = rates(p, u, o, s).surplusShare
    a = rates(p, u, o, s)
    out = {name: [plain(read(s, a))] for name, read in ENDS.items()}
    out.update({name: [plain(read(a) / 12)] for name, read in TOTALS.items()})
    for month in range(1, months + 1):
        u = row(month)
        sums = {name: 0.0 for name in TOTALS}
        for _ in range(4):
            a = rates(p, u, o, s)
            for name, read in TOTALS.items():
                sums[name] = sums[name] + dt * read(a)
            move(p, u, o, s, a, dt)
        a = rates(p, u, o, s)
        for name, read in ENDS.items():
            out[name].append(plain(read(s, a)))
        for name, value in sums.items():
            out[name].append(plain(value))
    return out


if __name__ == "__main__":
    np.seterr(all="raise", under="ignore")
    json.dump([run(case) for case in json.load(sys.stdin)], sys.stdout)
