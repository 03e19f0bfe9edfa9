#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "services/gateway/http_syntax.h"
#include "services/http/route.h"

namespace sw {

/// Where the bytes of an answer come from that are not there all at once. Lives on the server's thread, and ends with the
/// connection.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// The next bytes, at most `most`; none when there are none yet, or none any more.
    virtual std::string read(std::size_t most) = 0;
    /// True once everything was read.
    [[nodiscard]] virtual bool ended() const = 0;
    /// True when what was promised cannot be given: the connection is then cut, as the client must not take it for whole.
    [[nodiscard]] virtual bool failed() const { return false; }
    /// Called now and then, with running time: may make something to read.
    virtual void tick(std::int64_t nowMs) { (void)nowMs; }
    /// The server ends: what is endless ends now.
    virtual void end() {}
};

/// An answer that is ready to be sent.
struct Answer {
    int status = 200;
    HttpHeaders headers;
    std::string body;                    ///< all of it, unless there is a source
    std::unique_ptr<BodySource> source;
    std::int64_t length = -1;            ///< bytes that the source gives; -1 when that is not known
};

/// How the head of an answer ends up on the wire.
struct Framing {
    bool keepAlive = true;
    bool http10 = false;
    std::int64_t length = 0;  ///< -1: in chunks, or for HTTP/1.0 until the connection closes
};

/// Status line and headers with the empty line behind them. `date` is the value of Date.
std::string answerHead(const Answer& answer, const Framing& framing, const HttpHeaders& also, const std::string& date);

/// The body of a refusal, in the gateway's words for errors.
std::string refusalBody(const Refusal& refusal, const std::string& requestId);

/// The file of `response`, or the part of it that the request's Range, If-Range and If-None-Match ask for; 404 when it
/// cannot be read. A response without an ETag gets one made from the file's size and time.
Answer fileAnswer(HttpResponse response, const HttpRequest& request);

/// A stream of server-sent events (WHATWG HTML, section 9.2). `wake` is called from any thread when there is more.
Answer eventAnswer(HttpResponse response, int heartbeatMs, std::function<void()> wake);

}  // namespace sw
