#include "services/gateway/request_record.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "core/base/json.h"

namespace sw {
namespace {

/// "2026-01-31T08:15:30.250Z"
std::string timeText() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    const std::time_t seconds = milliseconds / 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 24> date{};
    std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s.%03dZ", date.data(), static_cast<int>(milliseconds % 1000));
    return text.data();
}

}  // namespace

double RequestRecord::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

std::string logLine(const RequestRecord& record) {
    Json line = {{"time", timeText()},          {"requestId", record.requestId}, {"method", record.method},
                 {"path", record.path},         {"route", record.route},         {"status", record.status},
                 {"ms", std::round(record.seconds() * 1e6) / 1e3},               {"bytesIn", record.bytesIn},
                 {"bytesOut", record.bytesOut}, {"peer", record.peer}};
    if (!record.account.empty())
        line["account"] = record.account;
    if (!record.traceId.empty())
        line["traceId"] = record.traceId;
    return canonicalText(line);
}

}  // namespace sw
