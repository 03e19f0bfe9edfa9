#include "services/gateway/request_record.h"

#include <cmath>

#include "core/base/json.h"
#include "services/http/iso_time.h"

namespace sw {
namespace {

std::int64_t systemMs() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

double RequestRecord::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

std::string logLine(const RequestRecord& record) {
    Json line = {{"time", isoTime(systemMs())}, {"requestId", record.requestId}, {"method", record.method},
                 {"path", record.path},         {"route", record.route},         {"status", record.status},
                 {"ms", std::round(record.seconds() * 1e6) / 1e3},               {"bytesIn", record.bytesIn},
                 {"bytesOut", record.bytesOut}, {"peer", record.peer}};
    if (!record.account.empty())
        line["account"] = record.account;
    if (record.trace.isValid())
        line["traceId"] = record.trace.traceId();
    return canonicalText(line);
}

}  // namespace sw
