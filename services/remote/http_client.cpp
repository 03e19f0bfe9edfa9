#include "services/remote/http_client.h"

#include <QHostAddress>
#include <QUrl>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <random>

#include "core/base/text.h"
#include "services/http/address_guard.h"
#include "services/remote/call_slots.h"
#include "services/remote/circuit_breaker.h"
#include "services/remote/http_line.h"
#include "services/remote/part_download.h"
#include "services/remote/remote_errors.h"
#include "services/remote/remote_url.h"
#include "services/remote/retry.h"

namespace sw {
namespace {

constexpr int kMostRedirects = 5;

double realChance() {
    thread_local std::mt19937_64 engine{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(engine);
}

std::int64_t systemSeconds() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isAccepted(const RemoteRequest& request, const RemoteAnswer& answer) {
    return request.accepts.empty() || std::ranges::find(request.accepts, answer.contentType()) != request.accepts.end();
}

tl::unexpected<Error> wrongType(const Endpoint& endpoint, const RemoteRequest& request, const RemoteAnswer& answer) {
    const std::string type = answer.contentType();
    return unusable(endpoint, (type.empty() ? "it does not say what it is" : "it is " + type) + ", not " +
                                  joined(request.accepts, " or "),
                    "Check baseUrl in the settings: it should end where the provider's interface begins, often in /v1.");
}

/// A key that could end a header line would let its writer add others.
Result<Secret> keyOf(const Endpoint& endpoint, const std::stop_token& stop) {
    if (!endpoint.key)
        return Secret();
    SW_TRY(Secret key, endpoint.key(stop));
    if (std::ranges::any_of(key.reveal(), [](unsigned char c) { return c < ' ' || c == 0x7f; }))
        return fail(ErrorCode::InvalidInput, "The key of " + endpoint.provider +
                                                 " holds a line break or another character that no key has. Set it "
                                                 "again: shortwright key set " + endpoint.provider + ".");
    return key;
}

RemoteHeaders headersOf(const Endpoint& endpoint, const RemoteRequest& request, const Secret& key) {
    RemoteHeaders headers = request.headers;
    if (!request.accepts.empty())
        headers.emplace_back("Accept", joined(request.accepts, ", "));
    if (!request.contentType.empty())
        headers.emplace_back("Content-Type", request.contentType);
    if (std::string trace = WorkScope::current().trace.traceparent(); !trace.empty())
        headers.emplace_back("traceparent", std::move(trace));
    if (!key.empty() && endpoint.keyParameter.empty())
        headers.emplace_back(endpoint.keyHeader, endpoint.keyPrefix + key.reveal());
    return headers;
}

/// `url` with the key where the provider wants it in the query.
std::string addressWithKey(const Endpoint& endpoint, const std::string& url, const Secret& key) {
    if (endpoint.keyParameter.empty() || key.empty())
        return url;
    return url + (url.find('?') == std::string::npos ? "?" : "&") + endpoint.keyParameter + "=" +
           QUrl::toPercentEncoding(QString::fromStdString(key.reveal())).toStdString();
}

/// In OpenTelemetry's words for HTTP clients.
void describe(SpanScope& span, const RemoteUrl& url, const CallRecord& record) {
    span.rename(record.request->method);
    span.set("http.request.method", record.request->method);
    span.set("server.address", url.host);
    span.set("server.port", std::int64_t{url.port});
    span.set("shortwright.provider", record.provider);
    if (record.tries > 1)
        span.set("http.request.resend_count", std::int64_t{record.tries - 1});
    if (record.answer)
        span.set("http.response.status_code", std::int64_t{record.answer->status});
    if (!record.answer)
        span.fail(errorCodeName(record.code));
    else if (record.answer->status >= 400)
        span.fail(std::to_string(record.answer->status));
}

std::string addressOf(const Endpoint& endpoint, const std::string& path) {
    std::string base = endpoint.baseUrl;
    while (base.ends_with('/'))
        base.pop_back();
    return base + path;
}

}  // namespace

std::string RemoteAnswer::contentType() const {
    return asciiLower(trimmed(header("content-type").substr(0, header("content-type").find(';'))));
}

/// All that is counted for one provider.
struct HttpClient::Desk {
    CallSlots places;
    CircuitBreaker breaker;
    std::mutex mutex;  // guards lines
    std::vector<std::unique_ptr<HttpLine>> lines;

    std::unique_ptr<HttpLine> takeLine() {
        const std::scoped_lock lock(mutex);
        if (lines.empty())
            return std::make_unique<HttpLine>();
        std::unique_ptr<HttpLine> line = std::move(lines.back());
        lines.pop_back();
        return line;
    }
    void giveBack(std::unique_ptr<HttpLine> line) {
        const std::scoped_lock lock(mutex);
        lines.push_back(std::move(line));
    }
};

/// A call on its way.
struct HttpClient::Outgoing {
    const Endpoint& endpoint;
    const RemoteRequest& request;
    RemoteUrl url;
    Secret key;
    const Destination& destination;
    bool handedOn = false;  ///< something of the answer, which cannot be taken back
};

/// One try with all its redirects.
struct HttpClient::Attempt {
    WireOutcome outcome;
    RemoteUrl url;
    std::optional<Error> error;  ///< in place of an answer
    bool passing = false;        ///< it may go better the next time
};

HttpClient::HttpClient(Clock& clock, HttpClientOptions options) : m_clock(clock), m_options(std::move(options)) {
    if (!m_options.chance)
        m_options.chance = realChance;
    if (!m_options.unixSeconds)
        m_options.unixSeconds = systemSeconds;
    if (!m_options.wait)
        m_options.wait = reallyWait;
}

HttpClient::~HttpClient() = default;

HttpClient::Desk& HttpClient::deskOf(const std::string& provider) {
    const std::scoped_lock lock(m_mutex);
    std::unique_ptr<Desk>& desk = m_desks[provider];
    if (!desk)
        desk = std::make_unique<Desk>();
    return *desk;
}

Result<RemoteAnswer> HttpClient::ask(const Endpoint& endpoint, const RemoteRequest& request,
                                     const std::stop_token& stop) {
    return fetch(endpoint, request, {}, stop);
}

Result<RemoteAnswer> HttpClient::call(const Endpoint& endpoint, const RemoteRequest& request,
                                      const std::stop_token& stop) {
    SW_TRY(RemoteAnswer answer, ask(endpoint, request, stop));
    if (!answer.isGood())
        return tl::unexpected<Error>(refusalOf(endpoint, answer));
    return answer;
}

Result<RemoteAnswer> HttpClient::stream(const Endpoint& endpoint, const RemoteRequest& request, const ByteSink& sink,
                                        const std::stop_token& stop) {
    return fetch(endpoint, request, {&sink, {}}, stop);
}

Result<RemoteAnswer> HttpClient::download(const Endpoint& endpoint, const RemoteRequest& request,
                                          const std::filesystem::path& file, const std::stop_token& stop,
                                          const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
    PartDownload part(file);
    SW_CHECK(part.open());
    const ByteSink sink = [&](std::string_view bytes, const RemoteAnswer& head) -> Result<void> {
        SW_CHECK(part.write(bytes));
        if (progress)
            progress(part.size(), std::strtoull(head.header("content-length").c_str(), nullptr, 10));
        return {};
    };
    SW_TRY(RemoteAnswer answer, fetch(endpoint, request, {&sink, [&] { return part.restart(); }}, stop));
    if (!answer.isGood())
        return tl::unexpected<Error>(refusalOf(endpoint, answer));
    SW_CHECK(part.putInPlace());
    return answer;
}

Error HttpClient::refusalOf(const Endpoint& endpoint, const RemoteAnswer& answer) const {
    const Result<Secret> key = keyOf(endpoint, {});
    return refusal(endpoint, answer, key ? *key : Secret(), m_options.unixSeconds());
}

Result<RemoteAnswer> HttpClient::send(const Endpoint& endpoint, const RemoteRequest& request,
                                      const Destination& destination, const std::stop_token& stop) {
    if (m_options.offline)
        return fail(ErrorCode::Network, endpoint.provider +
                                            " was not asked, because --offline refuses every call. Leave it out, or "
                                            "use the embedded provider.");
    if (stop.stop_requested())
        return cancelled();
    Result<RemoteUrl> url = remoteUrl(addressOf(endpoint, request.path));
    if (!url)
        return fail(ErrorCode::InvalidInput, "The baseUrl of " + endpoint.provider + " cannot be used: " +
                                                 url.error().message + ". Correct it in the settings.");
    SW_TRY(Secret key, keyOf(endpoint, stop));
    Desk& desk = deskOf(endpoint.provider);
    const CallSlots::Slot slot = desk.places.take(endpoint.concurrency, stop);
    if (!slot)
        return cancelled();
    SpanScope span(m_options.spans, "call", SpanKind::Client);
    const Duration begin = m_clock.now();
    CallRecord record;
    record.provider = endpoint.provider;
    record.request = &request;
    Outgoing outgoing{endpoint, request, *std::move(url), std::move(key), destination};
    Result<RemoteAnswer> answer = repeated(desk, outgoing, stop, record);
    record.answer = answer ? &*answer : nullptr;
    record.error = answer ? std::string() : answer.error().message;
    record.code = answer ? record.code : answer.error().code;
    record.took = m_clock.now() - begin;
    if (m_options.onCall)
        m_options.onCall(record);
    if (span.isOn())
        describe(span, outgoing.url, record);
    return answer;
}

Result<RemoteAnswer> HttpClient::repeated(Desk& desk, Outgoing& outgoing, const std::stop_token& stop,
                                          CallRecord& record) {
    const Endpoint& endpoint = outgoing.endpoint;
    for (;;) {
        if (const auto rest = desk.breaker.admit(m_clock.now()))
            return fail(ErrorCode::Network, endpoint.provider + " is left alone for another " + spokenWait(*rest) +
                                                ", because it failed again and again. The last time: " +
                                                desk.breaker.why());
        ++record.tries;
        Attempt made = attempt(desk, outgoing, stop, record);
        made.outcome.answer.tries = record.tries;
        if (made.outcome.stopped) {
            desk.breaker.abandoned();
            return cancelled();
        }
        judge(desk, outgoing, made);
        const std::chrono::milliseconds pause = pauseAfter(made, record.tries + 1);
        if (made.passing && record.tries < endpoint.tries && pause <= kLongestPause && !outgoing.handedOn) {
            m_options.wait(pause, stop);
            if (stop.stop_requested())
                return cancelled();
            if (outgoing.destination.restart)
                SW_CHECK(outgoing.destination.restart());
            continue;
        }
        if (made.error)
            return tl::unexpected<Error>(*std::move(made.error));
        return std::move(made.outcome.answer);
    }
}

HttpClient::Attempt HttpClient::attempt(Desk& desk, Outgoing& outgoing, const std::stop_token& stop,
                                        CallRecord& record) const {
    const Endpoint& endpoint = outgoing.endpoint;
    const RemoteRequest& request = outgoing.request;
    const Destination& destination = outgoing.destination;
    const ByteSink handOn = [&](std::string_view bytes, const RemoteAnswer& head) -> Result<void> {
        if (!isAccepted(request, head))
            return wrongType(endpoint, request, head);
        outgoing.handedOn = !destination.restart;
        return (*destination.sink)(bytes, head);
    };
    WireCall call;
    call.url = addressWithKey(endpoint, outgoing.url.text, outgoing.key);
    call.method = request.method;
    call.body = request.body.empty() && request.method != "POST" ? nullptr : &request.body;
    call.headers = headersOf(endpoint, request, outgoing.key);
    call.proxy = m_options.proxies.proxyFor(outgoing.url);
    call.caFile = endpoint.caFile;
    call.connectMs = endpoint.connectMs;
    call.timeoutMs = endpoint.timeoutMs;
    call.idleMs = endpoint.idleMs;
    call.mostBytes = request.mostBytes;
    call.publicOnly = endpoint.publicOnly;
    call.sink = destination.sink ? &handOn : nullptr;
    Attempt made{{}, outgoing.url, {}, false};
    std::unique_ptr<HttpLine> line = desk.takeLine();
    follow(*line, call, outgoing, made, stop, record);
    desk.giveBack(std::move(line));
    return made;
}

void HttpClient::follow(HttpLine& line, WireCall& call, Outgoing& outgoing, Attempt& made, const std::stop_token& stop,
                        CallRecord& record) const {
    for (int redirects = 0;; ++redirects) {
        made.outcome = line.perform(call, stop);
        record.sentBytes += made.outcome.sentBytes;
        record.receivedBytes += made.outcome.receivedBytes;
        if (made.outcome.stopped || !isRedirect(made.outcome.answer.status) || redirects == kMostRedirects)
            return;
        if (Result<void> next = redirect(outgoing, made, call); !next) {
            made.error = std::move(next).error();
            return;
        }
    }
}

/// Turns `call` into the one that the answer asks for, if that may be followed.
Result<void> HttpClient::redirect(const Outgoing& outgoing, Attempt& made, WireCall& call) const {
    const Endpoint& endpoint = outgoing.endpoint;
    const int status = made.outcome.answer.status;
    const auto refused = [&](const std::string& where, const std::string& why) {
        return fail(ErrorCode::Network, endpoint.provider + " sends the request on" + where + ", which is not followed: " +
                                            why + ". Set baseUrl in the settings to where the provider is.");
    };
    const Result<RemoteUrl> target = redirectedUrl(made.url, made.outcome.answer.header("location"));
    if (!target)
        return refused("", target.error().message);
    const std::string where = " to " + target->origin();
    if (!endpoint.redirects)
        return refused(where, "what was sent is for this address alone");
    const bool fromPrivate =
        isPrivateHost(made.url.host) ||
        (call.proxy.empty() && !isPublicAddress(QHostAddress(QString::fromStdString(made.outcome.address))));
    if (fromPrivate)
        return refused(where, "it is in a private network itself");
    if (isPrivateHost(target->host))
        return refused(where, "that is an address of this machine or of a private network");
    if (made.url.secure && !target->secure)
        return refused(where, "that way is not encrypted");
    if (call.method != "GET" && (status == 301 || status == 302))
        return refused(where, "what is sent would be lost on the way");
    if (status == 303) {
        call.method = "GET";
        call.body = nullptr;
    }
    if (target->origin() != outgoing.url.origin())
        call.headers = headersOf(endpoint, outgoing.request, Secret());
    made.url = *target;
    call.url = target->text;
    call.proxy = m_options.proxies.proxyFor(*target);
    call.publicOnly = true;
    return {};
}

/// Says what is wrong with a try and whether the next may go better, and tells the breaker.
void HttpClient::judge(Desk& desk, const Outgoing& outgoing, Attempt& made) {
    const Endpoint& endpoint = outgoing.endpoint;
    WireOutcome& outcome = made.outcome;
    RemoteAnswer& answer = outcome.answer;
    const bool cutByUs = outcome.code == CURLE_WRITE_ERROR && !outcome.tooLarge && answer.status >= 300;
    const bool whole = outcome.code == CURLE_OK || cutByUs;  // what a failure says may go on without end
    if (outcome.sinkError)
        made.error = std::move(outcome.sinkError);
    else if (!made.error && !whole)
        made.error = transportError(endpoint, made.url.origin(), outcome);
    else if (!made.error && answer.isGood() && !isAccepted(outgoing.request, answer))
        made.error = wrongType(endpoint, outgoing.request, answer).value();
    made.passing = made.error ? !whole && isPassing(outcome) : isPassing(answer.status);
    if (whole && answer.status < 500)
        return desk.breaker.succeeded();
    const std::int64_t now = m_options.unixSeconds();
    desk.breaker.failed(m_clock.now(),
                        made.error ? made.error->message : refusal(endpoint, answer, outgoing.key, now).message);
}

std::chrono::milliseconds HttpClient::pauseAfter(const Attempt& made, int next) const {
    const auto asked = retryAfter(made.outcome.answer.header("retry-after"), m_options.unixSeconds());
    const std::chrono::milliseconds own = backOff(next, m_options.chance());
    return asked ? std::max(*asked, own) : own;
}

}  // namespace sw
