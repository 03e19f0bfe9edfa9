#pragma once

#include <functional>

#include "services/llm/chat_model.h"

namespace sw {

/// Takes one JSON value of a streamed answer; `type` is its event's.
using ChatEvent = std::function<Result<void>(const std::string& type, const Json& value)>;

/// POSTs `body` and hands on what is streamed back as server-sent events, or the whole answer as one value where a server
/// does not stream. Gives the answer, whatever its status is; a good one counts as a call of the run.
Result<RemoteAnswer> streamChat(HttpClient& client, const Endpoint& endpoint, const std::string& path,
                                const RemoteHeaders& headers, const Json& body, const ChatEvent& event,
                                const std::stop_token& stop);

/// The error for an answer that ended too early, was refused by the model, or has nothing in it.
tl::unexpected<Error> brokenOff(const std::string& provider);
tl::unexpected<Error> tooLong(const std::string& provider);
tl::unexpected<Error> declined(const std::string& provider, const std::string& words);
tl::unexpected<Error> emptyAnswer(const std::string& provider);
/// The error that a provider reports in the middle of a stream.
tl::unexpected<Error> failedWithin(const std::string& provider, const std::string& words);

/// GETs a list of models: the texts `member` of the objects in the array `list`.
Result<std::vector<std::string>> listModels(HttpClient& client, const Endpoint& endpoint, const RemoteHeaders& headers,
                                            const char* list, const char* member, const std::stop_token& stop);

}  // namespace sw
