#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "services/http/trace_context.h"

namespace sw {

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // GCC takes the scoped name Edit for something that hides the model's type
#endif
/// What a caller must be allowed to do before a route answers it.
enum class Scope { Open, Generate, Edit, Export, Admin };
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// "open", "generate", "edit", "export", "admin"
const char* scopeName(Scope scope);

/// Who asks, as found out before a handler runs.
struct Caller {
    std::string account;        ///< "owner" for the user of this desktop
    std::set<Scope> scopes;     ///< Admin includes all others
    [[nodiscard]] bool may(Scope scope) const;
};

/// A request whose framing, host and caller have been checked.
struct HttpRequest {
    std::string method;                                        ///< upper case; HEAD arrives as GET
    std::string path;                                          ///< decoded; no dot segments, NUL or backslashes
    std::map<std::string, std::string> arguments;              ///< of the pattern: "id" for "/api/job/jobs/:id"
    std::multimap<std::string, std::string> query;             ///< decoded
    std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case
    std::string body;
    std::filesystem::path bodyFile;                            ///< where a spooled body lies until the handler returns; else empty
    std::string peer;                                          ///< the address that asks
    std::string requestId;
    Caller caller;
    std::stop_token stop;  ///< requested when nobody waits for the answer any more, or the server ends
    TraceContext trace = {};  ///< what is done for it belongs there

    /// The first header or query value of that name, or "".
    [[nodiscard]] std::string header(const std::string& lowerName) const;
    [[nodiscard]] std::string queryValue(const std::string& name) const;
};

/// One server-sent event.
struct ServerEvent {
    std::string id;    ///< what Last-Event-ID brings back; may be empty
    std::string name;  ///< "progress"; may be empty
    std::string text;  ///< usually one line of JSON
};

/// Where a stream of server-sent events comes from. The server reads it on its own thread, no faster than the client
/// takes them; the feed keeps what is not yet read. Ends with the connection.
class EventFeed {
public:
    virtual ~EventFeed() = default;
    /// The next events, at most `most`; none when there is nothing new.
    virtual std::vector<ServerEvent> take(std::size_t most) = 0;
    /// True once everything was taken and nothing will follow: the stream is then closed.
    [[nodiscard]] virtual bool ended() const = 0;
    /// `wake` may be called from any thread whenever take() has something new or ended() changed; it only passes that on.
    virtual void onMore(std::function<void()> wake) = 0;
};

/// What a handler answers: a body, a file (sent with Range and ETag), or a stream of events.
struct HttpResponse {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::filesystem::path file;
    std::shared_ptr<EventFeed> events;
};

/// Where a handler runs: a quick one on the server's own thread, where it must neither wait nor compute for more than a
/// millisecond; any other on a worker.
enum class RunsOn { ServerThread, Worker };

/// What a request may say beside its path and its body; for the documentation.
struct RouteParameter {
    std::string name;
    std::string in;    ///< "query" or "header"
    std::string type;  ///< of JSON Schema
    std::string description;
};

/// An answer that a route gives in some cases, beside its usual one and the refusals of the server; for the documentation.
struct RouteAnswer {
    int status = 0;
    std::string description;
    Json schema;  ///< null when it is not JSON
};

/// One route: a row of the table that serves, guards and documents it.
struct Route {
    std::string method;   ///< "GET", "POST", "PUT", "DELETE"
    std::string pattern;  ///< "/api/job/jobs/:id": a segment that begins with ':' is an argument
    Scope scope = Scope::Generate;
    RunsOn runsOn = RunsOn::Worker;
    std::int64_t bodyLimit = std::int64_t{50} << 20;  ///< bytes
    bool spooled = false;                             ///< the body goes to a file, whatever its size
    std::string summary;                              ///< one sentence, for the documentation
    std::string group;                                ///< of the documentation; "": the service that the pattern names
    std::vector<RouteParameter> parameters;           ///< of query and headers
    Json requestSchema;                               ///< JSON Schema of the body, with "examples"; null without one
    Json responseSchema;                              ///< JSON Schema of the usual answer; null when it is not JSON
    std::string responseType = "application/json";    ///< of the usual answer
    int responseStatus = 200;                         ///< of the usual answer
    std::vector<RouteAnswer> answers;                 ///< others, those of failures included
    std::function<HttpResponse(const HttpRequest&)> handler;
};

/// A failure that a route may answer: its body is that of errorResponse().
RouteAnswer failureAnswer(int status, std::string description);

/// A JSON body.
HttpResponse jsonResponse(const Json& value, int status = 200);

/// `{"error","details","code","requestId"}` with the status that the error's code calls for: `subject` is what failed
/// ("Voice request failed").
HttpResponse errorResponse(const HttpRequest& request, const std::string& subject, const Error& error);

/// The status that an error is answered with: 400 for input, 404, 409 for what exists, 502 for a provider, 504 for the
/// network, 402 over budget, 422 unsupported, 503 a missing component, 500 else.
int statusOf(ErrorCode code);

}  // namespace sw
