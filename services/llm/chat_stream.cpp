#include "services/llm/chat_stream.h"

#include "services/remote/event_stream.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

constexpr std::size_t kMostAnswerBytes = 8U << 20;

tl::unexpected<Error> noJson(const std::string& provider, const std::string& detail) {
    return fail(ErrorCode::Provider,
                provider + "'s answer is not JSON, or broke off within it. Try again, or choose another provider.", detail);
}

}  // namespace

Result<RemoteAnswer> streamChat(HttpClient& client, const Endpoint& endpoint, const std::string& path,
                                const RemoteHeaders& headers, const Json& body, const ChatEvent& event,
                                const std::stop_token& stop) {
    RemoteRequest request;
    request.method = "POST";
    request.path = path;
    request.headers = headers;
    request.body = canonicalText(body);
    request.contentType = "application/json";
    request.accepts = {"text/event-stream", "application/json"};
    request.mostBytes = kMostAnswerBytes;
    EventReader events;
    std::string whole;
    const auto take = [&](const StreamEvent& heard) -> Result<void> {
        if (heard.text == "[DONE]" || heard.text.empty())
            return {};
        const Result<Json> value = parseJson(heard.text, "An event");
        return value ? event(heard.type, *value) : noJson(endpoint.provider, value.error().detail);
    };
    const ByteSink sink = [&](std::string_view bytes, const RemoteAnswer& head) -> Result<void> {
        if (head.contentType() == "text/event-stream")
            return events.push(bytes, take);
        whole += bytes;
        return {};
    };
    SW_TRY(RemoteAnswer answer, client.stream(endpoint, request, sink, stop));
    if (answer.isGood())
        noteUse({{"calls", 1}});
    if (answer.isGood() && answer.contentType() == "application/json") {
        const Result<Json> value = parseJson(whole, "The answer");
        if (!value)
            return noJson(endpoint.provider, value.error().detail);
        SW_CHECK(event("message", *value));
    }
    return answer;
}

tl::unexpected<Error> brokenOff(const std::string& provider) {
    return fail(ErrorCode::Provider, provider + "'s answer broke off. Try again, or choose another provider.");
}

tl::unexpected<Error> tooLong(const std::string& provider) {
    return fail(ErrorCode::Provider, provider + "'s answer reached the most that its model may say before it was whole. "
                                                "Ask for a shorter film, or choose another model in the settings.");
}

tl::unexpected<Error> declined(const std::string& provider, const std::string& words) {
    return fail(ErrorCode::Provider, provider + " declined to write this" +
                                         (words.empty() ? "." : ". It says: “" + words + "”.") +
                                         " Change the text, or choose another provider.");
}

tl::unexpected<Error> emptyAnswer(const std::string& provider) {
    return fail(ErrorCode::Provider, provider + " answered without a word. Try again, or choose another model in the settings.");
}

tl::unexpected<Error> failedWithin(const std::string& provider, const std::string& words) {
    return fail(ErrorCode::Provider, provider + " failed in the middle of its answer" +
                                         (words.empty() ? "." : ". It says: “" + words + "”.") +
                                         " Try again, or choose another provider.");
}

Result<std::vector<std::string>> listModels(HttpClient& client, const Endpoint& endpoint, const RemoteHeaders& headers,
                                            const char* list, const char* member, const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/models";
    request.headers = headers;
    request.accepts = {"application/json"};
    SW_TRY(const RemoteAnswer answer, client.call(endpoint, request, stop));
    const Result<Json> value = parseJson(answer.body, "The list of models");
    if (!value)
        return noJson(endpoint.provider, value.error().detail);
    std::vector<std::string> names;
    if (value->is_object())
        if (const auto models = value->find(list); models != value->end() && models->is_array())
            for (const Json& model : *models)
                if (std::string name = stringOr(model, member); !name.empty())
                    names.push_back(std::move(name));
    return names;
}

}  // namespace sw
