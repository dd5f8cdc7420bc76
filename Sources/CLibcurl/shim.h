// libcurl's variadic functions, which Swift cannot call, as typed wrappers.
// https://curl.se/libcurl/c/curl_easy_setopt.html
#ifndef IBID_CLIBCURL_SHIM_H
#define IBID_CLIBCURL_SHIM_H

#include <curl/curl.h>

static inline CURLcode shim_easy_setopt_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_easy_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_easy_setopt_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_easy_setopt_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_easy_setopt_list(CURL *handle, CURLoption option,
                                             struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

// Serves both CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION: their shapes are the same.
static inline CURLcode shim_easy_setopt_write(CURL *handle, CURLoption option,
                                              curl_write_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_easy_setopt_opensocket(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode shim_easy_getinfo_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode shim_easy_getinfo_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode shim_easy_getinfo_string(CURL *handle, CURLINFO info, const char **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode shim_easy_getinfo_pointer(CURL *handle, CURLINFO info, void **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode shim_multi_setopt_long(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}

static inline CURLSHcode shim_share_setopt_long(CURLSH *handle, CURLSHoption option, long value) {
  return curl_share_setopt(handle, option, value);
}

// The members of CURLMsg: its result sits in a C union.
static inline CURL *shim_message_handle(const CURLMsg *message) { return message->easy_handle; }
static inline CURLcode shim_message_result(const CURLMsg *message) { return message->data.result; }

#endif
