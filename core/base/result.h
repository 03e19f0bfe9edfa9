#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace sw {

/// What kind of failure an Error is; the command line and the gateway map it to their exit codes and statuses.
enum class ErrorCode {
    InvalidInput,      ///< the creator's text, file or value cannot be used
    Usage,             ///< a command was called wrongly
    NotFound,          ///< a thing that was named does not exist
    Exists,            ///< something is in the way and may not be replaced
    Io,                ///< the disk refused
    MissingComponent,  ///< an installed part (font, voice, soundfont, encoder) is not there
    Provider,          ///< a generation provider failed
    Network,
    OverBudget,
    Cancelled,  ///< an outcome rather than a failure: stop was requested
    Unsupported,
    Internal
};

/// Stable lower-case name of a code, as it appears in JSON ("invalid_input", "missing_component", …).
const char* errorCodeName(ErrorCode code);

/// Why something could not be done. `message` is a sentence for the user: what happened, to what, why and what to
/// do. `detail` is for the log.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;
    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "Cancelled.");
}

}  // namespace sw

#define SW_CONCAT_(a, b) a##b
#define SW_CONCAT(a, b) SW_CONCAT_(a, b)
#define SW_TRY_(tmp, declaration, expression)                  \
    auto tmp = (expression);                                   \
    if (!tmp)                                                  \
        return tl::unexpected<sw::Error>(std::move(tmp).error()); \
    declaration = std::move(*tmp)
/// `SW_TRY(auto x, f());` binds the value of a Result or returns its error from the calling function.
#define SW_TRY(declaration, expression) SW_TRY_(SW_CONCAT(swTry_, __LINE__), declaration, expression)
#define SW_CHECK_(tmp, expression)                                       \
    do {                                                                 \
        if (auto tmp = (expression); !tmp)                               \
            return tl::unexpected<sw::Error>(std::move(tmp).error());    \
    } while (false)
/// `SW_CHECK(f());` returns the error of a Result whose value is not needed.
#define SW_CHECK(expression) SW_CHECK_(SW_CONCAT(swCheck_, __LINE__), expression)
