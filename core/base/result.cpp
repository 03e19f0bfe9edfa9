#include "core/base/result.h"

namespace sw {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidInput: return "invalid_input";
        case ErrorCode::Usage: return "usage";
        case ErrorCode::NotFound: return "not_found";
        case ErrorCode::Exists: return "exists";
        case ErrorCode::Io: return "io";
        case ErrorCode::MissingComponent: return "missing_component";
        case ErrorCode::Provider: return "provider";
        case ErrorCode::Network: return "network";
        case ErrorCode::OverBudget: return "over_budget";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::Unsupported: return "unsupported";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

}  // namespace sw
