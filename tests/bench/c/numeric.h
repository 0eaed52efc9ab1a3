/* exp, ln and pow of sim-core/engine/numeric.ts, operation for operation, over one double or one for each of LANES runs. */
#include <math.h>
#include <stdint.h>
#include <string.h>

static inline double bits_to_double(uint64_t bits) {
	double x;
	memcpy(&x, &bits, sizeof x);
	return x;
}

static inline uint64_t double_to_bits(double x) {
	uint64_t bits;
	memcpy(&bits, &x, sizeof bits);
	return bits;
}

#if LANES == 1

typedef double REAL;
#define N(x) (x)
#define SELECT(when, then, otherwise) ((when) ? (then) : (otherwise))
#define SQRT sqrt
#define ABS fabs
static inline REAL floor_of(REAL x) { return floor(x); }
static inline REAL two_to(REAL k) { return bits_to_double((uint64_t)((int64_t)k + 1023) << 52); }
/* Exponent of x, one more where its fraction is above that of root 2. */
static inline REAL exponent_of(REAL x) {
	const uint64_t bits = double_to_bits(x);
	return (double)((int64_t)(bits >> 52) - 1023 + ((bits & 0xfffffffffffffULL) > 0x6a09e667f3bcdULL));
}

#else

typedef double REAL __attribute__((vector_size(8 * LANES)));
typedef int64_t MASK __attribute__((vector_size(8 * LANES)));
#define N(x) ((REAL){} + (x))
static inline REAL blend(MASK when, REAL then, REAL otherwise) {
	return (REAL)((when & (MASK)then) | (~when & (MASK)otherwise));
}
#define SELECT(when, then, otherwise) blend((MASK)(when), (then), (otherwise))
static inline REAL SQRT(REAL x) {
	for (int i = 0; i < LANES; i++) x[i] = sqrt(x[i]);
	return x;
}
static inline REAL ABS(REAL x) { return (REAL)((MASK)x & 0x7fffffffffffffffLL); }
static inline REAL floor_of(REAL x) {
	const REAL nearest = (x + 6755399441055744.0) - 6755399441055744.0;
	return SELECT(nearest > x, nearest - 1.0, nearest);
}
static inline REAL two_to(REAL k) { return (REAL)(((MASK)(k + 6755399441055744.0) + 1023) << 52); }
static inline REAL exponent_of(REAL x) {
	const MASK bits = (MASK)x;
	const REAL exponent = (REAL)((bits >> 52) | 0x4330000000000000LL) - 4503599627371519.0;
	const MASK above = (bits & 0xfffffffffffffLL) > 0x6a09e667f3bcdLL;
	return SELECT(above, exponent + 1.0, exponent);
}

#endif

static const double ln2_upper = 6.9314718036912381649e-1;
static const double ln2_lower = 1.90821492927058770002e-10;

/* Between -708 and 709, where everything in this model lies; NaN comes through. */
static inline REAL own_exp(REAL x) {
#ifdef LIBM
	return exp(x);
#else
	const REAL k = floor_of(x * 1.442695040888963387 + 0.5);
	const REAL upper = x - k * ln2_upper;
	const REAL lower = k * ln2_lower;
	const REAL r = upper - lower;
	const REAL t = r * r;
	const REAL c =
		r - t * (1.66666666666666019037e-1 +
						 t * (-2.77777777770155933842e-3 +
									t * (6.61375632143793436117e-5 +
											 t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
	return (1.0 - (lower - (r * c) / (2.0 - c) - upper)) * two_to(k);
#endif
}

/* For normal positive numbers. */
static inline REAL own_ln(REAL x) {
#ifdef LIBM
	return log(x);
#else
	const REAL k = exponent_of(x);
	const REAL f = x * two_to(-k) - 1.0;
	const REAL s = f / (2.0 + f);
	const REAL z = s * s;
	const REAL w = z * z;
	const REAL even =
		w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
	const REAL odd =
		z * (6.66666666666673513e-1 +
				 w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
	const REAL half = 0.5 * f * f;
	return k * ln2_upper - (half - (s * (half + even + odd) + k * ln2_lower) - f);
#endif
}

static inline REAL product_error(REAL a, REAL b, REAL product) {
	const REAL a_scaled = 134217729.0 * a, a_upper = a_scaled - (a_scaled - a), a_lower = a - a_upper;
	const REAL b_scaled = 134217729.0 * b, b_upper = b_scaled - (b_scaled - b), b_lower = b - b_upper;
	return a_lower * b_lower - (product - a_upper * b_upper - a_lower * b_upper - a_upper * b_lower);
}

static double whole_power(double x, double y) {
	double base = x, product = 1;
	for (int left = (int)(y < 0 ? -y : y); left > 0; left /= 2) {
		if (left % 2 == 1) product *= base;
		base *= base;
	}
	return y < 0 ? 1 / product : product;
}

static inline int is_whole(double y) { return y >= -16 && y <= 16 && floor(y) == y; }

static inline REAL general_pow(REAL x, REAL y) {
	const REAL log = own_ln(x);
	const REAL product = y * log;
	const REAL correction = (x - own_exp(log)) / x;
	const REAL power = own_exp(product);
	return power + power * (product_error(y, log, product) + y * correction);
}

static inline REAL own_pow(REAL x, REAL y) {
#if defined(LIBM)
	return pow(x, y);
#elif LANES == 1
	if (y == 1) return x;
	if (y == 0 || x == 1) return 1;
	return is_whole(y) ? whole_power(x, y) : x == 0 ? (y > 0 ? 0 : INFINITY) : general_pow(x, y);
#else
	int64_t any = 0, others = 0;
	const MASK not_one = (MASK)(x != 1.0);
	for (int i = 0; i < LANES; i++) others |= not_one[i];
	if (others == 0) return x;
	REAL power = general_pow(x, y);
	const MASK special = (MASK)(floor_of(y) == y) | (MASK)(x == 0.0);
	for (int i = 0; i < LANES; i++) any |= special[i];
	if (__builtin_expect(any != 0, 0)) {
		for (int i = 0; i < LANES; i++) {
			if (is_whole(y[i])) power[i] = whole_power(x[i], y[i]);
			else if (x[i] == 0) power[i] = y[i] > 0 ? 0 : INFINITY;
		}
	}
	return power;
#endif
}
