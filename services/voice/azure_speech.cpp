#include "services/voice/azure_speech.h"

#include <cmath>
#include <cstdlib>

#include "core/base/text.h"
#include "services/remote/answer_json.h"

namespace sw {
namespace {

/// "+12%", "-0.5st"
std::string signedText(double value, int decimals, const char* unit) {
    const double scale = std::pow(10.0, decimals);
    const auto whole = static_cast<long>(std::lround(std::abs(value) * scale));
    const auto divisor = static_cast<long>(scale);
    std::string text = (value < 0 ? "-" : "+") + std::to_string(whole / divisor);
    if (decimals > 0) {
        const std::string rest = std::to_string(whole % divisor);
        text += "." + std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
    }
    return text + unit;
}

/// "riff-48khz-16bit-mono-pcm" is a file; "raw-24khz-16bit-mono-pcm" are samples.
int rateOf(const std::string& format) {
    return format.starts_with("raw-") && format.ends_with("-16bit-mono-pcm") ? std::atoi(format.c_str() + 4) * 1000 : 0;
}

}  // namespace

std::string xmlText(const std::string& text) {
    std::u32string out;
    for (const char32_t c : toUtf32(text)) {
        switch (c) {
            case U'&':
                out += U"&amp;";
                break;
            case U'<':
                out += U"&lt;";
                break;
            case U'>':
                out += U"&gt;";
                break;
            case U'"':
                out += U"&quot;";
                break;
            case U'\'':
                out += U"&apos;";
                break;
            default:
                out += c < 0x20 || c == 0xfffe || c == 0xffff ? U' ' : c;
        }
    }
    return toUtf8(out);
}

std::string ssmlOf(const VoiceRequest& request) {
    std::string prosody;
    if (request.speed != 1)
        prosody += " rate=\"" + signedText((request.speed - 1) * 100, 0, "%") + "\"";
    if (request.pitch != 0)
        prosody += " pitch=\"" + signedText(request.pitch, 2, "st") + "\"";
    std::string text = xmlText(request.text);
    if (!prosody.empty())
        text = "<prosody" + prosody + ">" + text + "</prosody>";
    return "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"" +
           xmlText(request.language) + "\"><voice name=\"" + xmlText(request.voice) + "\">" + text + "</voice></speak>";
}

AzureSpeech::AzureSpeech(const ProviderEntry& entry, Endpoint endpoint, HttpClient& client)
    : m_endpoint(std::move(endpoint)),
      m_client(client),
      m_format(stringOr(entry.whole, "format", "riff-48khz-16bit-mono-pcm")) {
    m_endpoint.keyHeader = "Ocp-Apim-Subscription-Key";
    m_endpoint.keyPrefix.clear();
}

Result<SpeechAnswer> AzureSpeech::speak(const VoiceRequest& request, const std::stop_token& stop) {
    RemoteRequest call;
    call.method = "POST";
    call.path = "/cognitiveservices/v1";
    call.headers = {{"X-Microsoft-OutputFormat", m_format}};
    call.contentType = "application/ssml+xml";
    call.body = ssmlOf(request);
    SW_TRY(RemoteAnswer answer, m_client.call(m_endpoint, call, stop));
    return SpeechAnswer{std::move(answer.body), rateOf(m_format), {}, {}};
}

Result<ProviderHealth> AzureSpeech::health(const std::stop_token& stop) {
    RemoteRequest request;
    request.path = "/cognitiveservices/voices/list";
    request.accepts = {"application/json"};
    SW_TRY(const Json voices, callJson(m_client, m_endpoint, request, stop));
    ProviderHealth health;
    health.models = textsIn(voices, "ShortName");
    health.note = std::to_string(health.models.size()) + " voices";
    return health;
}

}  // namespace sw
