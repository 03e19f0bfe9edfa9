#pragma once

#include <mutex>
#include <string>

#include "core/base/json.h"
#include "fake_server.h"
#include "llm_servers.h"

namespace sw::test {

/// A service of clips as services/animation/REMOTE.md describes it.
class HttpClipRules {
public:
    enum class Manner { AtOnce, Named, Later };
    HttpClipRules(std::string clip, Manner manner) : m_clip(std::move(clip)), m_manner(manner) {}
    int looks = 3;
    std::string failure = {};

    std::string answer(const FakeRequest& request) {
        const std::scoped_lock lock(m_mutex);
        if (request.header("authorization") != "Bearer sk-very-secret")
            return fakeJson(R"({"error":"no such key"})", 401);
        if (request.target == "/clips/1/file" && request.method == "GET")
            return fakeAnswer(200, "video/mp4", m_clip);
        if (request.target == "/clips/1" && request.method == "DELETE") {
            m_withdrawn = true;
            return "HTTP/1.1 204 No Content\r\n\r\n";
        }
        if (request.target == "/clips/1" && request.method == "GET")
            return ++m_looked < looks ? fakeJson(R"({"status":"running","progress":0.5})")
                                      : fakeJson(failure.empty() ? R"({"status":"succeeded","videoUrl":"/clips/1/file"})" : Json({{"status", "failed"}, {"error", failure}}).dump());
        if (request.target != "/clips" || request.method != "POST")
            return fakeJson(R"({"error":"there is nothing here"})", 404);
        return posted(Json::parse(request.body, nullptr, false));
    }
    [[nodiscard]] bool withdrawn() const {
        const std::scoped_lock lock(m_mutex);
        return m_withdrawn;
    }
    /// What was sent last.
    [[nodiscard]] Json order() const {
        const std::scoped_lock lock(m_mutex);
        return m_order;
    }

private:
    std::string posted(const Json& body) {
        if (!body.is_object() || !unknownMember(body, {"prompt", "negativePrompt", "image", "seconds", "width", "height", "seed", "model"}).empty())
            return fakeJson(R"({"error":"that is no order"})", 400);
        const std::string lead = "data:image/jpeg;base64,";
        if (!stringOr(body, "image").starts_with(lead) || stringOr(body, "prompt").empty() || !body.value("seed", Json()).is_number_integer() || !body.value("seconds", Json()).is_number())
            return fakeJson(R"({"error":"something is missing"})", 400);
        for (const char* side : {"width", "height"})
            if (!body.value(side, Json()).is_number_integer() || body[side].get<int>() % 16 != 0)
                return fakeJson(R"({"error":"sides are multiples of 16"})", 400);
        m_order = body;
        m_looked = 0;
        if (m_manner == Manner::AtOnce)
            return fakeAnswer(200, "video/mp4", m_clip);
        return m_manner == Manner::Named ? fakeJson(R"({"videoUrl":"/clips/1/file"})") : fakeJson(R"({"id":"1","statusUrl":"/clips/1"})", 202);
    }

    std::string m_clip;
    Manner m_manner;
    mutable std::mutex m_mutex;  // guards all below
    Json m_order;
    int m_looked = 0;
    bool m_withdrawn = false;
};

}  // namespace sw::test
