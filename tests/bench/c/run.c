/*
 * Runs plans as sim-core/engine/simulate.ts does, with a kernel written as C, one run at a time or LANES at once.
 * Reads the plans from the file given; then, for each number on standard input, makes that many rounds over all plans
 * and answers with the nanoseconds that the quickest run took; for "sum", with the sum of all rows of the first plan.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "numeric.h"
#include "model.h"

static int head[8];
enum { PLANS, MONTHS, STEPS, SCHEDULED, ENDS, TOTALS };
static int *scheduled, *ends, *totals;
static double *initial, *schedule;
static REAL *rows, *sums, v[ROOM];

static void *read_array(FILE *file, size_t size, size_t count) {
	void *array = aligned_alloc(64, (size * count + 63) / 64 * 64);
	if (fread(array, size, count, file) != count) exit(2);
	return array;
}

/* What the plans of a group of runs say at one place, side by side. */
static inline REAL gather(const double *from, size_t stride) {
#if LANES == 1
	(void)stride;
	return *from;
#else
	REAL value;
	for (int i = 0; i < LANES; i++) value[i] = from[i * stride];
	return value;
#endif
}

static void load_row(int plan, int row) {
	const size_t stride = (size_t)(head[MONTHS] + 1) * head[SCHEDULED];
	const double *from = schedule + plan * stride + (size_t)row * head[SCHEDULED];
	for (int i = 0; i < head[SCHEDULED]; i++) v[scheduled[i]] = gather(from + i, stride);
}

static void record(int month) {
	REAL *row = rows + (size_t)month * (head[ENDS] + head[TOTALS]);
	for (int i = 0; i < head[ENDS]; i++) row[i] = v[ends[i]];
	for (int i = 0; i < head[TOTALS]; i++) row[head[ENDS] + i] = sums[i];
}

static void run(int plan) {
	const REAL dt = N(1.0 / (12 * head[STEPS]));
	for (int i = 0; i < SIZE; i++) v[i] = gather(initial + (size_t)plan * SIZE + i, SIZE);
	load_row(plan, 0);
	model_open(v);
	for (int i = 0; i < head[TOTALS]; i++) sums[i] = v[totals[i]] / 12.0;
	record(0);
	for (int month = 1; month <= head[MONTHS]; month++) {
		load_row(plan, month);
		model_month(v);
		for (int i = 0; i < head[TOTALS]; i++) sums[i] = N(0.0);
		for (int step = 0; step < head[STEPS]; step++) {
			model_step(v);
			for (int i = 0; i < head[TOTALS]; i++) sums[i] += dt * v[totals[i]];
			model_integrate(v, dt);
		}
		model_step(v);
		record(month);
	}
}

static double now(void) {
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
	FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
	if (file == NULL || fread(head, sizeof(int), 8, file) != 8) return 2;
	scheduled = read_array(file, sizeof(int), head[SCHEDULED]);
	ends = read_array(file, sizeof(int), head[ENDS]);
	totals = read_array(file, sizeof(int), head[TOTALS]);
	initial = read_array(file, sizeof(double), (size_t)head[PLANS] * SIZE);
	schedule = read_array(file, sizeof(double), (size_t)head[PLANS] * (head[MONTHS] + 1) * head[SCHEDULED]);
	const size_t width = head[ENDS] + head[TOTALS];
	rows = aligned_alloc(64, (sizeof(REAL) * (head[MONTHS] + 1) * width + 63) / 64 * 64);
	sums = aligned_alloc(64, (sizeof(REAL) * head[TOTALS] + 63) / 64 * 64);

	char line[64];
	while (fgets(line, sizeof line, stdin) != NULL) {
		if (line[0] == 's') { /* sum of all rows of the first plan */
			double sum = 0;
			run(0);
			for (size_t i = 0; i < (head[MONTHS] + 1) * width; i++) {
#if LANES == 1
				sum += rows[i];
#else
				sum += rows[i][0];
#endif
			}
			printf("%.17g\n", sum);
		} else {
			const int rounds = atoi(line);
			double quickest = INFINITY;
			for (int round = 0; round < rounds; round++) {
				for (int plan = 0; plan + LANES <= head[PLANS]; plan += LANES) {
					const double start = now();
					run(plan);
					quickest = fmin(quickest, now() - start);
				}
			}
			printf("%.1f\n", quickest / LANES);
		}
		fflush(stdout);
	}
	return 0;
}
