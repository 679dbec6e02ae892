#define _GNU_SOURCE
#define CURL_DISABLE_TYPECHECK
#include "CRobotPost.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

static struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *init;
  __typeof__(curl_easy_setopt) *setopt;
  __typeof__(curl_easy_perform) *perform;
  __typeof__(curl_easy_getinfo) *getinfo;
  __typeof__(curl_easy_cleanup) *cleanup;
  __typeof__(curl_easy_strerror) *strerror;
  __typeof__(curl_slist_append) *append;
  __typeof__(curl_slist_free_all) *free_all;
} curl;

static bool is_loaded;

bool crobot_load(void) {
  if (is_loaded) return true;
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
#define FIND(field, name)                                     \
  curl.field = (__typeof__(curl.field))dlsym(library, #name); \
  if (curl.field == NULL) return false
  FIND(global_init, curl_global_init);
  FIND(init, curl_easy_init);
  FIND(setopt, curl_easy_setopt);
  FIND(perform, curl_easy_perform);
  FIND(getinfo, curl_easy_getinfo);
  FIND(cleanup, curl_easy_cleanup);
  FIND(strerror, curl_easy_strerror);
  FIND(append, curl_slist_append);
  FIND(free_all, curl_slist_free_all);
  is_loaded = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return is_loaded;
}

const char *crobot_fault(int fault) {
  return is_loaded ? curl.strerror((CURLcode)fault) : "no libcurl";
}

static bool is_public4(const uint8_t *a) {
  if (a[0] == 0 || a[0] == 10 || a[0] == 127 || a[0] >= 224) return false;
  if (a[0] == 100 && a[1] >= 64 && a[1] < 128) return false;
  if (a[0] == 169 && a[1] == 254) return false;
  if (a[0] == 172 && a[1] >= 16 && a[1] < 32) return false;
  if (a[0] == 192 && a[1] == 168) return false;
  if (a[0] == 192 && a[1] == 0 && (a[2] == 0 || a[2] == 2)) return false;
  if (a[0] == 198 && (a[1] == 18 || a[1] == 19)) return false;
  if (a[0] == 198 && a[1] == 51 && a[2] == 100) return false;
  if (a[0] == 203 && a[1] == 0 && a[2] == 113) return false;
  return true;
}

bool crobot_is_public(const uint8_t *a, size_t length) {
  if (length == 4) return is_public4(a);
  if (length != 16) return false;
  static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};
  if (memcmp(a, mapped, 12) == 0) return is_public4(a + 12);
  // Only what is handed out is anybody's (2000::/3), and of that no tunnel, no translation and no example.
  if ((a[0] & 0xe0) != 0x20) return false;
  if (a[0] == 0x20 && a[1] == 0x02) return is_public4(a + 2);
  if (a[0] == 0x20 && a[1] == 0x01 && a[2] < 2) return false;
  if (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && a[3] == 0xb8) return false;
  return true;
}

static bool is_loopback(const uint8_t *a, size_t length) {
  static const uint8_t own[16] = {[15] = 1};
  return length == 4 ? a[0] == 127 : memcmp(a, own, 16) == 0;
}

struct call {
  uint8_t *answer;
  size_t room, length;
  bool allow_loopback, is_refused;
};

static size_t keep(char *bytes, size_t size, size_t count, void *context) {
  struct call *call = context;
  size_t length = size * count, left = call->room - call->length;
  size_t kept = length < left ? length : left;
  memcpy(call->answer + call->length, bytes, kept);
  call->length += kept;
  // Longer than any robot answers: enough was read.
  return kept == length ? length : 0;
}

/// Looks at the very address that is asked, whatever its name was a moment ago.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  struct call *call = context;
  const uint8_t *bytes = NULL;
  size_t length = 0;
  if (address->family == AF_INET) {
    bytes = (const uint8_t *)&((struct sockaddr_in *)&address->addr)->sin_addr;
    length = 4;
  } else if (address->family == AF_INET6) {
    bytes = (const uint8_t *)&((struct sockaddr_in6 *)&address->addr)->sin6_addr;
    length = 16;
  }
  bool is_open = bytes != NULL && (crobot_is_public(bytes, length) ||
                                   (call->allow_loopback && is_loopback(bytes, length)));
  if (!is_open || purpose != CURLSOCKTYPE_IPCXN) {
    call->is_refused = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

CRobotAnswer crobot_post(const char *url, const uint8_t *body, size_t length, bool allow_loopback,
                         uint8_t *answer, size_t room, long milliseconds) {
  CRobotAnswer result = {.fault = CURLE_FAILED_INIT};
  CURL *handle = crobot_load() ? curl.init() : NULL;
  if (handle == NULL) return result;
  struct call call = {.answer = answer, .room = room, .allow_loopback = allow_loopback};
  struct curl_slist *headers = curl.append(NULL, "Content-Type: application/json; charset=utf-8");
  headers = curl.append(headers, "Expect:");
  curl.setopt(handle, CURLOPT_URL, url);
  curl.setopt(handle, CURLOPT_PROTOCOLS_STR, allow_loopback ? "https,http" : "https");
  curl.setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl.setopt(handle, CURLOPT_PROXY, "");
  curl.setopt(handle, CURLOPT_NETRC, 0L);
  curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds / 2);
  curl.setopt(handle, CURLOPT_TIMEOUT_MS, milliseconds);
  curl.setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.setopt(handle, CURLOPT_OPENSOCKETDATA, &call);
  curl.setopt(handle, CURLOPT_WRITEFUNCTION, keep);
  curl.setopt(handle, CURLOPT_WRITEDATA, &call);
  curl.setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl.setopt(handle, CURLOPT_POST, 1L);
  curl.setopt(handle, CURLOPT_POSTFIELDSIZE, (long)length);
  curl.setopt(handle, CURLOPT_POSTFIELDS, (const char *)body);
  result.fault = curl.perform(handle);
  if (result.fault == CURLE_WRITE_ERROR && call.length == call.room) result.fault = CURLE_OK;
  if (result.fault == CURLE_OK) curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &result.status);
  result.length = call.length;
  result.is_refused = call.is_refused;
  curl.cleanup(handle);
  curl.free_all(headers);
  return result;
}
