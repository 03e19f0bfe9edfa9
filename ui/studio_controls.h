#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw::ui {

/// The studio's server to which stages are sent, as the settings describe it.
struct StudioLink {
    bool there = false;              ///< the settings have one
    std::string address;
    std::string account;             ///< who is signed in; "" for a token that belongs to nobody
    std::vector<std::string> kinds;  ///< of engine, whose stages are sent: llm, image, voice, animation, music
};

/// How somebody signs in: with address and password, or with a token.
struct StudioSignIn {
    std::string address;  ///< as typed
    std::string email;
    std::string password;  ///< goes into the call, and nowhere else
    std::string token;     ///< counts when it is not empty
    std::vector<std::string> kinds;
};

/// Signing in at a studio and out, as plain functions; all empty where there is no settings file. What they change counts when the
/// program is started again. Errors are sentences for the creator.
struct StudioControls {
    std::function<Result<StudioLink>()> load;
    /// Why nothing can be sent to an address, as typed: it is none, or others could read what is sent.
    std::function<Result<void>(const std::string& address)> checkAddress;
    std::function<Result<void>(const std::vector<std::string>& kinds)> setKinds;
    // The next ones may take their time: any thread. They give a sentence on what came of it.
    std::function<Result<std::string>(const StudioSignIn& wanted, const std::stop_token& stop)> signIn;
    std::function<Result<std::string>(const std::stop_token& stop)> signOut;
    std::function<Result<std::string>(const std::stop_token& stop)> test;
};

}  // namespace sw::ui
