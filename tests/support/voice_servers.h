#pragma once

#include <QXmlStreamReader>
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "llm_servers.h"

namespace sw::test {

/// The protocols of voice providers, spoken strictly from their published references: what the real ones refuse is refused here
/// in their words. What sound is sent, a test says.

/// POST /audio/speech, GET /models of OpenAI's reference, and GET /audio/voices as Kokoro-FastAPI adds it.
struct OpenAiSpeechRules {
    std::string key = "sk-very-secret";
    std::string model = "tts-1";
    std::set<std::string> voices = {"af_sky", "alloy"};
    std::set<std::string> formats = {"mp3", "opus", "aac", "flac", "wav", "pcm"};
    bool speeds = true;
    bool listsVoices = false;

    static std::string refused(const std::string& message, int status = 400) {
        return fakeError(status, OpenAiRules::error(message));
    }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("authorization") != "Bearer " + key)
            return refused("Incorrect API key provided: " + request.header("authorization") + ".", 401);
        if (request.target == "/v1/models" && request.method == "GET")
            return fakeJson(R"({"object":"list","data":[{"id":")" + model + R"(","object":"model"}]})");
        if (listsVoices && request.target == "/v1/audio/voices" && request.method == "GET")
            return fakeJson(Json({{"voices", voices}}).dump());
        if (request.target != "/v1/audio/speech" || request.method != "POST")
            return refused("Invalid URL (" + request.method + " " + request.target + ")", 404);
        const Json body = Json::parse(request.body, nullptr, false);
        if (request.header("content-type") != "application/json" || !body.is_object())
            return refused("We could not parse the JSON body of your request.");
        return bodyRefusal(body);
    }

private:
    [[nodiscard]] std::optional<std::string> bodyRefusal(const Json& body) const {
        if (const std::string name =
                unknownMember(body, {"model", "input", "voice", "response_format", "speed", "instructions", "stream_format"});
            !name.empty())
            return refused("Unrecognized request argument supplied: " + name);
        if (stringOr(body, "model") != model)
            return refused("The model `" + stringOr(body, "model") + "` does not exist", 404);
        const std::string input = stringOr(body, "input");
        if (input.empty() || input.size() > 4096)
            return refused("[{'type': 'string_too_short', 'loc': ('body', 'input')}]");
        if (!voices.contains(stringOr(body, "voice")))
            return refused("Input should be 'alloy' or 'af_sky': voice");
        if (body.contains("response_format") && !formats.contains(stringOr(body, "response_format")))
            return refused("Unsupported response_format: " + body["response_format"].dump());
        if (body.contains("speed") && (!speeds || !body["speed"].is_number() || body["speed"] < 0.25 || body["speed"] > 4))
            return refused("Invalid value: speed");
        if (body.contains("instructions") && (model.starts_with("tts-") || !body["instructions"].is_string()))
            return refused("instructions are not supported by this model");
        return std::nullopt;
    }
};

/// POST /v1/text-to-speech/{voice_id}/with-timestamps, GET /v1/voices and GET /v1/user/subscription of ElevenLabs' reference.
struct ElevenLabsRules {
    std::string key = "sk-very-secret";
    std::string voice = "21m00Tcm4TlvDq8ikWAM";
    bool seesPlan = true;

    static std::string refused(int status, const std::string& kind, const std::string& message) {
        return fakeError(status, {{"detail", {{"status", kind}, {"message", message}}}});
    }
    static std::string invalid(const std::string& place, const std::string& message) {
        return fakeError(422, {{"detail", Json::array({{{"loc", {"body", place}}, {"msg", message}, {"type", "value_error"}}})}});
    }

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("xi-api-key") != key || !request.header("authorization").empty())
            return refused(401, "invalid_api_key", "Invalid API key");
        if (request.method == "GET" && request.target == "/v1/voices")
            return fakeJson(Json({{"voices", Json::array({{{"voice_id", voice}, {"name", "Rachel"}}})}}).dump());
        if (request.method == "GET" && request.target == "/v1/user/subscription")
            return seesPlan ? fakeJson(R"({"tier":"creator","character_count":4000,"character_limit":100000})")
                            : refused(401, "missing_permissions", "The API key you used is missing the permission user_read");
        const std::string prefix = "/v1/text-to-speech/";
        const std::string suffix = "/with-timestamps?output_format=pcm_48000";
        if (request.method != "POST" || !request.target.starts_with(prefix) || !request.target.ends_with(suffix))
            return fakeError(404, {{"detail", "Not Found"}});
        if (request.target != prefix + voice + suffix)
            return refused(404, "voice_not_found", "A voice with the voice_id was not found.");
        const Json body = Json::parse(request.body, nullptr, false);
        if (request.header("content-type") != "application/json" || !body.is_object())
            return invalid("text", "JSON decode error");
        return bodyRefusal(body);
    }

private:
    static std::optional<std::string> bodyRefusal(const Json& body) {
        if (const std::string name = unknownMember(body, {"text", "model_id", "language_code", "voice_settings", "seed", "previous_text", "next_text"});
            !name.empty())
            return invalid(name, "Extra inputs are not permitted");
        if (stringOr(body, "text").empty() || stringOr(body, "model_id") != "eleven_multilingual_v2")
            return invalid("text", "Field required");
        if (body.contains("seed") && (!body["seed"].is_number_unsigned() || body["seed"] > 4294967295U))
            return invalid("seed", "Input should be less than or equal to 4294967295");
        const Json settings = body.value("voice_settings", Json::object());
        if (!unknownMember(settings, {"stability", "similarity_boost", "style", "use_speaker_boost", "speed"}).empty())
            return invalid("voice_settings", "Extra inputs are not permitted");
        const double speed = numberOr(settings, "speed", 1);
        if (speed < 0.7 || speed > 1.2)
            return refused(400, "invalid_voice_settings", "Invalid setting for speed received, expected to be between 0.7 and 1.2");
        return std::nullopt;
    }
};

/// The web server of piper1-gpl. `path` is where sentences go: "/synthesize", or "/" up to version 1.3.
struct PiperRules {
    std::string path = "/synthesize";

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.method == "GET" && request.target == "/voices")
            return fakeJson(R"({"en_US-lessac-medium":{"num_speakers":1,"audio":{"sample_rate":22050}}})");
        if (request.target != path)
            return fakeAnswer(404, "text/html", "<title>404 Not Found</title>");
        if (request.method != "POST")
            return fakeAnswer(405, "text/html", "<title>405 Method Not Allowed</title>");
        const Json body = Json::parse(request.body, nullptr, false);
        const bool good = body.is_object() && unknownMember(body, {"text", "voice", "speaker", "speaker_id", "length_scale", "noise_scale", "noise_w_scale"}).empty() &&
                          !trimmed(stringOr(body, "text")).empty() && (!body.contains("length_scale") || body["length_scale"].is_number()) &&
                          (!body.contains("speaker_id") || body["speaker_id"].is_number_integer());
        return good ? std::nullopt : std::optional(fakeAnswer(500, "text/html", "<title>500 Internal Server Error</title>"));
    }
};

/// POST /cognitiveservices/v1 and GET /cognitiveservices/voices/list of Azure's reference.
struct AzureRules {
    std::string key = "sk-very-secret";
    std::string voice = "en-US-JennyNeural";

    [[nodiscard]] std::optional<std::string> refusal(const FakeRequest& request) const {
        if (request.header("ocp-apim-subscription-key") != key || !request.header("authorization").empty())
            return fakeError(401, {{"error", {{"code", "401"}, {"message", "Access denied due to invalid subscription key or wrong API endpoint."}}}});
        if (request.method == "GET" && request.target == "/cognitiveservices/voices/list")
            return fakeJson(Json::array({{{"ShortName", voice}, {"Locale", "en-US"}, {"Gender", "Female"}}}).dump());
        if (request.method != "POST" || request.target != "/cognitiveservices/v1")
            return fakeAnswer(404, "text/plain", "Resource Not Found");
        if (request.header("content-type") != "application/ssml+xml")
            return fakeAnswer(415, "text/plain", "Unsupported media type");
        if (request.header("user-agent").empty())
            return fakeAnswer(400, "text/plain", "User-Agent header is missing");
        static const std::set<std::string> kFormats = {"riff-48khz-16bit-mono-pcm", "raw-48khz-16bit-mono-pcm", "audio-48khz-192kbitrate-mono-mp3"};
        if (!kFormats.contains(request.header("x-microsoft-outputformat")))
            return fakeAnswer(400, "text/plain", "Unsupported output format");
        const std::string wrong = wrongWith(request.body);
        return wrong.empty() ? std::nullopt : std::optional(fakeAnswer(400, "text/plain", wrong));
    }

    /// The text within the one voice; "" and a complaint in `wrong` where it is no SSML.
    static std::string spokenText(const std::string& ssml, const std::string& voice, std::string& wrong) {
        QXmlStreamReader xml(QByteArray::fromStdString(ssml));
        int voices = 0;
        QString text;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isCharacters())
                text += xml.text();
            if (!xml.isStartElement())
                continue;
            const auto attributes = xml.attributes();
            if (xml.namespaceUri() != QLatin1String("http://www.w3.org/2001/10/synthesis"))
                wrong = "wrong namespace";
            else if (xml.name() == QLatin1String("speak") && (attributes.value("version") != QLatin1String("1.0") || attributes.value("xml:lang").isEmpty()))
                wrong = "speak needs version and xml:lang";
            else if (xml.name() == QLatin1String("voice") && (++voices > 1 || attributes.value("name").toString().toStdString() != voice))
                wrong = "Unsupported voice " + attributes.value("name").toString().toStdString() + ".";
        }
        if (xml.hasError() || voices != 1)
            wrong = "Could not parse SSML: " + xml.errorString().toStdString();
        return text.toStdString();
    }

private:
    [[nodiscard]] std::string wrongWith(const std::string& ssml) const {
        std::string wrong;
        spokenText(ssml, voice, wrong);
        return wrong;
    }
};

/// An alignment of ElevenLabs' in which every letter of `text` takes the same time from `from` to `to` seconds.
inline Json evenAlignment(const std::string& text, double from, double to) {
    Json letters = Json::array();
    Json starts = Json::array();
    Json ends = Json::array();
    const std::u32string all = toUtf32(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double step = (to - from) / static_cast<double>(all.size());
        letters.push_back(toUtf8(all.substr(i, 1)));
        starts.push_back(from + step * static_cast<double>(i));
        ends.push_back(from + step * static_cast<double>(i + 1));
    }
    return {{"characters", letters}, {"character_start_times_seconds", starts}, {"character_end_times_seconds", ends}};
}

inline std::string elevenLabsAnswer(const std::string& samples, const Json& alignment) {
    const std::string base64 = QByteArray::fromStdString(samples).toBase64().toStdString();
    return fakeJson(Json({{"audio_base64", base64}, {"alignment", alignment}, {"normalized_alignment", alignment}}).dump());
}

}  // namespace sw::test
