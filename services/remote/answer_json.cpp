#include "services/remote/answer_json.h"

#include <QUrl>

#include "services/remote/remote_errors.h"

namespace sw {
namespace {

const Json kNothing;

}  // namespace

Result<Json> answerJson(const Endpoint& endpoint, const RemoteAnswer& answer) {
    Result<Json> value = parseJson(answer.body, "The answer");
    if (value)
        return value;
    Error error = unusable(endpoint, "it is not JSON, or broke off within it", "Try again, or choose another provider.").value();
    error.detail = value.error().detail;
    return tl::unexpected<Error>(std::move(error));
}

Result<Json> callJson(HttpClient& client, const Endpoint& endpoint, const RemoteRequest& request,
                      const std::stop_token& stop) {
    SW_TRY(const RemoteAnswer answer, client.call(endpoint, request, stop));
    return answerJson(endpoint, answer);
}

RemoteRequest postJson(std::string path, const Json& body) {
    RemoteRequest request;
    request.method = "POST";
    request.path = std::move(path);
    request.body = canonicalText(body);
    request.contentType = "application/json";
    request.accepts = {"application/json"};
    return request;
}

const Json& memberOf(const Json& object, const char* name) {
    if (!object.is_object())
        return kNothing;
    const auto it = object.find(name);
    return it == object.end() ? kNothing : *it;
}

const Json& elementOf(const Json& list, std::size_t index) {
    return list.is_array() && index < list.size() ? list[index] : kNothing;
}

std::vector<std::string> textsIn(const Json& list, const char* member) {
    std::vector<std::string> texts;
    if (!list.is_array())
        return texts;
    for (const Json& one : list) {
        const Json& text = member ? memberOf(one, member) : one;
        if (text.is_string())
            texts.push_back(text.get<std::string>());
    }
    return texts;
}

std::string queryText(std::string_view text) {
    return QUrl::toPercentEncoding(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

}  // namespace sw
