#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "fake_server.h"

namespace sw::test {

/// A studio's server with one account, which takes nothing that is not exactly as the contract has it.
class FakeAccounts {
public:
    static constexpr const char* kPassword = "correct horse 🐴";
    static constexpr const char* kSession = "session-of-ada";
    static constexpr const char* kToken = "token-of-this-machine";

    FakeAccounts() : server([this](const FakeRequest& request, FakeServer::Wire& wire) { wire.send(answer(request)); }) {}

    /// What this call is answered instead; "" for as usual.
    std::map<std::string, std::string> instead;
    bool hasBilling = true;
    FakeServer server;

    /// "POST /api/auth/login" …
    [[nodiscard]] std::vector<std::string> calls() const {
        std::vector<std::string> all;
        for (const FakeRequest& request : server.requests())
            all.push_back(request.method + " " + request.target);
        return all;
    }

private:
    std::string answer(const FakeRequest& request) const {
        const std::string call = request.method + " " + request.target;
        if (const auto other = instead.find(call); other != instead.end())
            return other->second;
        const std::string bearer = request.header("authorization");
        const Json body = Json::parse(request.body, nullptr, false);
        if (call == "POST /api/auth/login")
            return request.header("content-type") != "application/json" || !bearer.empty() || body.size() != 2 ? fakeJson(R"({"details":"not so"})", 400)
                   : body == Json{{"email", "ada@example.com"}, {"password", kPassword}}                        ? fakeJson(Json{{"token", kSession}, {"userId", "u-1"}}.dump())
                                                                                                              : fakeJson(R"({"error":"Auth request failed","details":"The address or the password is wrong."})", 401);
        if (call == "POST /api/auth/tokens")
            return bearer != std::string("Bearer ") + kSession                                               ? fakeJson("{}", 401)
                   : stringOr(body, "name").starts_with("Shortwright on ") && body.value("scopes", Json()) == Json{"generate"} && body.size() == 2 ? fakeJson(Json{{"id", "t-1"}, {"name", body["name"]}, {"token", kToken}}.dump(), 201)
                                                                                              : fakeJson("{}", 400);
        if (call == "POST /api/auth/logout")
            return fakeJson(R"({"message":"Logged out"})", bearer == std::string("Bearer ") + kSession ? 200 : 401);
        if (bearer != std::string("Bearer ") + kToken)
            return fakeJson(R"({"error":"Unauthorized"})", 401);
        if (call == "GET /api/auth/me")
            return fakeJson(R"({"userId":"u-1","email":"ada@example.com","role":"user"})");
        if (call == "DELETE /api/auth/tokens/t-1")
            return fakeJson(R"({"message":"Token removed"})");
        if (call == "GET /api/job/stages")
            return fakeJson(R"({"stages":[{"name":"image","version":1,"provider":"painter"}]})");
        if (hasBilling && call == "GET /api/billing/balance")
            return fakeJson(R"({"account":"u-1","available":870.5,"reserved":12,"plan":{"id":"premium-1","name":"Premium 1"},"planUntil":null})");
        if (hasBilling && call == "GET /api/billing/usage")
            return fakeJson(R"({"credits":117.5,"used":[{"stage":"image","provider":"painter","runs":9,"amount":9,"unit":"images","credits":90},
                                                        {"stage":"voice","provider":"speaker","runs":3,"amount":800,"unit":"characters","credits":27.5}]})");
        return fakeJson(R"({"error":"Not Found","message":"The requested resource does not exist."})", 404);
    }
};

}  // namespace sw::test
