#pragma once

#include <stdbool.h>
#include <stddef.h>

/// The longest hash with its zero, in bytes.
enum { CPASSWORDS_SIZE = 384 };

/// Hashes a password by yescrypt under a new salt, into a text that holds salt, cost and hash.
///
/// Returns false where libcrypt is not there or refuses, a password of 512 bytes or more above all.
bool cpasswords_hash(const char *password, unsigned long cost, const unsigned char *salt, size_t salt_size,
                     char hash[CPASSWORDS_SIZE]);

/// Hashes a password as another hash was made, to be compared with that.
bool cpasswords_hash_again(const char *password, const char *like, char hash[CPASSWORDS_SIZE]);
