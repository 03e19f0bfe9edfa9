#pragma once

namespace sw {

/// What the names of the cookies hold that a browser keeps during a sign-in.
inline constexpr const char* kSignInCookie = "shortwright-sign-in-";

}  // namespace sw
