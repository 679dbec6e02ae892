/* Trials of random durations in plain C on the plan that OddsBenchmark wrote: the least that has to be done.
 *
 *     odds_ref FILE THREADS   prints seconds by the clock and the days by which half and four fifths have finished
 *
 * Sixty-four trials abreast; numbers by Philox4x32-10 from activity and batch; beta-PERT from 70 to 150 % by a table of 1 025
 * points; two calendars and summer windows by tables. Finish-to-start relations with lags by the successor's calendar. */
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANES = 64, DAYS = 40000, STEPS = 1024, CELLS = 16384, YEARS = 60 };

typedef struct { int calendar, window, days, first, end; } Node;
typedef struct { int before, lag; } Link;

static Node *nodes;
static Link *links;
static char *leads_on;
static int count, trials;
static int32_t worked[2][DAYS + 1], evening[2][DAYS + 3], total[2];
static int32_t window_first[2][YEARS], window_end[2][YEARS];
static float table[STEPS + 1];
static int32_t *finishes;

/* Days since a Monday; in the five-day calendar the sixth and the seventh of each week are off. */
static void make_calendars(void) {
  for (int c = 0; c < 2; c++) {
    int n = 0;
    for (int d = 0; d < DAYS; d++) {
      worked[c][d] = n;
      if (c == 1 || d % 7 < 5) evening[c][++n] = d + 1;
    }
    worked[c][DAYS] = n;
    evening[c][0] = 0;
    evening[c][n + 1] = evening[c][n + 2] = DAYS;
    total[c] = n;
    for (int y = 0; y < YEARS; y++) {
      window_first[c][y] = worked[c][y * 365 + 120];
      window_end[c][y] = worked[c][y * 365 + 176];
    }
  }
}

static void make_table(void) {
  double mode = 0.3 / 0.8, low = 4 * mode, high = 4 * (1 - mode);
  static double sums[CELLS + 1];
  for (int i = 0; i < CELLS; i++) {
    double a = log((i + 0.5) / CELLS), b = log((CELLS - 1 - i + 0.5) / CELLS);
    sums[i + 1] = sums[i] + exp(low * a + high * b);
  }
  int cell = 0;
  for (int s = 0; s < STEPS; s++) {
    double wanted = sums[CELLS] * s / STEPS;
    while (cell < CELLS - 1 && sums[cell + 1] < wanted) cell++;
    double mass = sums[cell + 1] - sums[cell];
    table[s] = (float)((cell + (mass > 0 ? (wanted - sums[cell]) / mass : 0)) / CELLS);
  }
  table[STEPS] = 1;
}

static inline void fill(int32_t *out, uint32_t stream, uint32_t batch) {
  for (uint32_t index = 0; index < 8; index++) {
    uint32_t x0 = stream, x1 = batch, x2 = index, x3 = 0, k0 = 1, k1 = 0;
    for (int round = 0; round < 10; round++) {
      uint64_t p = 0xD2511F53ull * x0, q = 0xCD9E8D57ull * x2;
      x0 = (uint32_t)(q >> 32) ^ x1 ^ k0;
      x1 = (uint32_t)q;
      x2 = (uint32_t)(p >> 32) ^ x3 ^ k1;
      x3 = (uint32_t)p;
      k0 += 0x9E3779B9u;
      k1 += 0xBB67AE85u;
    }
    int32_t *at = out + index * 8;
    at[0] = x0 & 0xFFFF, at[1] = x0 >> 16, at[2] = x1 & 0xFFFF, at[3] = x1 >> 16;
    at[4] = x2 & 0xFFFF, at[5] = x2 >> 16, at[6] = x3 & 0xFFFF, at[7] = x3 >> 16;
  }
}

typedef struct { int first, end; } Piece;

static void *run(void *argument) {
  Piece *piece = argument;
  /* Evenings of what each activity finished at, a row of trials each. */
  int32_t *rows = malloc(sizeof(int32_t) * LANES * (size_t)count);
  int32_t days[LANES], start[LANES];
  for (int batch = piece->first; batch < piece->end; batch++) {
    int32_t *last = finishes + (size_t)batch * LANES;
    for (int l = 0; l < LANES; l++) last[l] = 0;
    for (int i = 0; i < count; i++) {
      Node node = nodes[i];
      int c = node.calendar;
      float least = node.days * 0.7f, width = (float)(node.days * 1.5 - node.days * 0.7);
      fill(days, (uint32_t)i, (uint32_t)batch);
      for (int l = 0; l < LANES; l++) {
        int cell = days[l] >> 6;
        float share = table[cell] + (table[cell + 1] - table[cell]) * ((days[l] & 63) + 0.5f) / 64;
        float value = least + width * share + 12582912.0f;
        int32_t bits;
        memcpy(&bits, &value, 4);
        bits -= 0x4B400000;
        days[l] = bits > 1 ? bits : 1;
        start[l] = 0;
      }
      for (int k = node.first; k < node.end; k++) {
        int32_t *from = rows + (size_t)links[k].before * LANES, lag = links[k].lag;
        for (int l = 0; l < LANES; l++) {
          int32_t s = worked[c][from[l]] + lag;
          if (s > start[l]) start[l] = s;
        }
      }
      if (node.window)
        for (int l = 0; l < LANES; l++) {
          int32_t s = total[c];
          for (int y = 0; y < YEARS; y++) {
            int32_t place = start[l] > window_first[c][y] ? start[l] : window_first[c][y];
            if (place + days[l] <= window_end[c][y]) { s = place; break; }
          }
          start[l] = s;
        }
      int32_t *out = rows + (size_t)i * LANES;
      for (int l = 0; l < LANES; l++) {
        int32_t w = start[l] + days[l];
        out[l] = evening[c][w < total[c] ? w : total[c]];
      }
      if (!leads_on[i])
        for (int l = 0; l < LANES; l++)
          if (out[l] > last[l]) last[l] = out[l];
    }
  }
  free(rows);
  return NULL;
}

static int ascending(const void *a, const void *b) {
  return *(const int32_t *)a - *(const int32_t *)b;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  FILE *file = fopen(argv[1], "r");
  int threads = atoi(argv[2]), used = 0;
  if (!file || fscanf(file, "%d %d", &count, &trials) != 2) return 65;
  nodes = malloc(sizeof(Node) * (size_t)count);
  links = malloc(sizeof(Link) * (size_t)count * 4);
  leads_on = calloc((size_t)count, 1);
  for (int i = 0; i < count; i++) {
    int number;
    Node *n = nodes + i;
    if (fscanf(file, "%d %d %d %d", &n->calendar, &n->window, &n->days, &number) != 4) return 65;
    n->first = used;
    for (int k = 0; k < number; k++, used++) {
      if (fscanf(file, "%d %d", &links[used].before, &links[used].lag) != 2) return 65;
      leads_on[links[used].before] = 1;
    }
    n->end = used;
  }
  int batches = (trials + LANES - 1) / LANES;
  double best = 1e9;
  for (int repeat = 0; repeat < 5; repeat++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    make_calendars();
    make_table();
    finishes = malloc(sizeof(int32_t) * LANES * (size_t)batches);
    pthread_t others[64];
    Piece pieces[64];
    for (int t = 0; t < threads; t++) {
      pieces[t] = (Piece){(int)((long)batches * t / threads), (int)((long)batches * (t + 1) / threads)};
      pthread_create(others + t, NULL, run, pieces + t);
    }
    for (int t = 0; t < threads; t++) pthread_join(others[t], NULL);
    qsort(finishes, (size_t)trials, sizeof(int32_t), ascending);
    clock_gettime(CLOCK_MONOTONIC, &b);
    double seconds = (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) * 1e-9;
    if (seconds < best) best = seconds;
    if (repeat < 4) free(finishes);
  }
  printf("{\"seconds\": %f, \"p50\": %d, \"p80\": %d}\n", best,
    finishes[(int)ceil(0.5 * trials) - 1] - 1, finishes[(int)ceil(0.8 * trials) - 1] - 1);
  return 0;
}
