#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "services/remote/http_client.h"

namespace sw {

/// The JSON of an answer. Provider, naming the endpoint's provider, when it is none or broke off.
Result<Json> answerJson(const Endpoint& endpoint, const RemoteAnswer& answer);

/// Calls, and gives the JSON of the good answer.
Result<Json> callJson(HttpClient& client, const Endpoint& endpoint, const RemoteRequest& request,
                      const std::stop_token& stop);

/// A request with a JSON body.
RemoteRequest postJson(std::string path, const Json& body);

/// The member of an object, or the element of a list; null when there is none. Never throws.
const Json& memberOf(const Json& object, const char* name);
const Json& elementOf(const Json& list, std::size_t index);

/// The texts `member` of the objects in `list`; of a list of texts these themselves when `member` is null.
std::vector<std::string> textsIn(const Json& list, const char* member);

/// `text` as it stands in the query of an address.
std::string queryText(std::string_view text);

}  // namespace sw
