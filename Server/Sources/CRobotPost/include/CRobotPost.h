#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of a request.
typedef struct {
  /// The status of HTTP; 0 where there was no answer.
  long status;
  /// Why there was no answer, as libcurl counts it; 0 where there was one.
  int fault;
  /// How many bytes of the answer were kept.
  size_t length;
  /// Whether an address was not asked because it is none of others.
  bool is_refused;
} CRobotAnswer;

/// Loads libcurl where that has not been done; returns whether it is there. It is loaded for robots alone.
bool crobot_load(void);

/// Posts JSON, on the thread of the caller. No redirect is followed, no proxy of the environment is used, and no
/// address is asked that `crobot_is_public` is false of.
///
/// `allow_loopback`: whether this machine may be asked, by plain http too. `answer` has room for `room` bytes; what is
/// longer is cut off.
CRobotAnswer crobot_post(const char *url, const uint8_t *body, size_t length, bool allow_loopback,
                         uint8_t *answer, size_t room, long milliseconds);

/// What a fault is, in English; it names no address.
const char *crobot_fault(int fault);

/// Whether an address of the internet, of 4 or 16 bytes, is one that others can have: none of this machine, of a network
/// of one's own, of a link, of many or of a translation of those (RFC 6890, RFC 4193, RFC 6052).
bool crobot_is_public(const uint8_t *address, size_t length);
