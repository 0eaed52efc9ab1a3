/** What the command line says of itself. */
export const usage = `Headroom: practise the trade-off between staff and money. A model, not a forecast.

  sim run FILE|- [--months N] [--seed S] [--format json|csv] [--out FILE]   run a scenario
  sim check FILE|-                                                          say whether a scenario is valid
  sim list profiles|levers|drivers|assumptions|events|outputs [--format json|text]
  sim example PROFILE                                                       print a starting scenario
  sim release FILE|- [--out FILE]                                           stamp a scenario with version and headlines
  sim example system                                                        print a starting system of four trusts
  sim system FILE|- [--out FILE]                                            run the trusts of a system together
  sim export [FILE|-] --format xmile|mdl|profiles [--out FILE]              the model for other tools; profiles as data
  sim backtest england|TRUST [--format json|csv|text] [--out FILE]          the past run again, beside what was published

Exit status: 0 done, 2 something given is wrong (every problem is on standard error).
`;
