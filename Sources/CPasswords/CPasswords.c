// explicit_bzero, beside strict C.
#define _DEFAULT_SOURCE

#include "CPasswords.h"

#include <crypt.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// Loaded when a password is hashed and not before: most commands know of none.
static void *found(const char *name) {
  void *library = dlopen("libcrypt.so.1", RTLD_NOW | RTLD_LOCAL);
  return library == NULL ? NULL : dlsym(library, name);
}

bool cpasswords_hash_again(const char *password, const char *like, char hash[CPASSWORDS_SIZE]) {
  __typeof__(crypt_rn) *run = (__typeof__(crypt_rn) *)found("crypt_rn");
  if (run == NULL) return false;
  struct crypt_data *data = calloc(1, sizeof *data);
  if (data == NULL) return false;
  const char *made = run(password, like, data, (int)sizeof *data);
  bool is_made = made != NULL && strlen(made) < CPASSWORDS_SIZE;
  if (is_made) strcpy(hash, made);
  explicit_bzero(data, sizeof *data);
  free(data);
  return is_made;
}

bool cpasswords_hash(const char *password, unsigned long cost, const unsigned char *salt, size_t salt_size,
                     char hash[CPASSWORDS_SIZE]) {
  __typeof__(crypt_gensalt_rn) *run = (__typeof__(crypt_gensalt_rn) *)found("crypt_gensalt_rn");
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  return run != NULL &&
         run("$y$", cost, (const char *)salt, (int)salt_size, setting, (int)sizeof setting) != NULL &&
         cpasswords_hash_again(password, setting, hash);
}
