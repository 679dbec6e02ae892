#include "CPostgreSQL.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

static void *library;

bool cpostgresql_load(void) {
  if (library == NULL) library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  return library != NULL;
}

static void *found(const char *name) {
  void *function = library == NULL ? NULL : dlsym(library, name);
  if (function != NULL) return function;
  fprintf(stderr, "libpq has no %s\n", name);
  abort();
}

// A function of the library under its own name, looked for when it is first called.
#define FORWARD(result, name, parameters, ...)                   \
  result name parameters {                                       \
    static __typeof__(name) *own;                                \
    if (own == NULL) own = (__typeof__(name) *)found(#name);     \
    return own(__VA_ARGS__);                                     \
  }

#define SERVER PGconn *s
#define ROWS const PGresult *r

FORWARD(PGconn *, PQconnectdbParams, (const char *const *k, const char *const *v, int expand), k, v, expand)
FORWARD(void, PQfinish, (SERVER), s)
FORWARD(ConnStatusType, PQstatus, (const SERVER), s)
FORWARD(char *, PQerrorMessage, (const SERVER), s)
FORWARD(PQnoticeProcessor, PQsetNoticeProcessor, (SERVER, PQnoticeProcessor p, void *x), s, p, x)

FORWARD(PGresult *, PQexec, (SERVER, const char *sql), s, sql)
FORWARD(PGresult *, PQprepare, (SERVER, const char *name, const char *sql, int n, const Oid *types),
        s, name, sql, n, types)
FORWARD(PGresult *, PQexecPrepared,
        (SERVER, const char *name, int n, const char *const *values, const int *lengths,
         const int *formats, int format),
        s, name, n, values, lengths, formats, format)
FORWARD(int, PQsendQueryPrepared,
        (SERVER, const char *name, int n, const char *const *values, const int *lengths,
         const int *formats, int format),
        s, name, n, values, lengths, formats, format)
FORWARD(PGresult *, PQgetResult, (SERVER), s)
FORWARD(int, PQsocket, (const SERVER), s)
FORWARD(int, PQconsumeInput, (SERVER), s)
FORWARD(PGnotify *, PQnotifies, (SERVER), s)
FORWARD(void, PQfreemem, (void *memory), memory)
FORWARD(int, PQenterPipelineMode, (SERVER), s)
FORWARD(int, PQexitPipelineMode, (SERVER), s)
FORWARD(int, PQpipelineSync, (SERVER), s)

FORWARD(ExecStatusType, PQresultStatus, (ROWS), r)
FORWARD(char *, PQresultErrorField, (ROWS, int field), r, field)
FORWARD(char *, PQcmdStatus, (PGresult *r), r)
FORWARD(char *, PQcmdTuples, (PGresult *r), r)
FORWARD(int, PQntuples, (ROWS), r)
FORWARD(char *, PQfname, (ROWS, int column), r, column)
FORWARD(Oid, PQftable, (ROWS, int column), r, column)
FORWARD(Oid, PQftype, (ROWS, int column), r, column)
FORWARD(char *, PQgetvalue, (ROWS, int row, int column), r, row, column)
FORWARD(int, PQgetlength, (ROWS, int row, int column), r, row, column)
FORWARD(int, PQgetisnull, (ROWS, int row, int column), r, row, column)
FORWARD(void, PQclear, (PGresult *r), r)
