#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "ui/studio_controls.h"

namespace sw::test {

/// A studio that is only in memory, and answers when it is told to.
struct FakeStudioServer {
    ui::StudioLink link;
    std::vector<std::string> calls;
    std::mutex mutex;  // guards calls and answers
    std::condition_variable_any answered;
    bool answers = true;

    ui::StudioControls controls() {
        ui::StudioControls made;
        made.load = [this]() -> Result<ui::StudioLink> { return link; };
        made.checkAddress = [](const std::string& address) -> Result<void> {
            if (address.starts_with("http://"))
                return fail(ErrorCode::InvalidInput, "On the way to " + address + " others could read the password.");
            return {};
        };
        made.setKinds = [this](const std::vector<std::string>& kinds) -> Result<void> {
            if (kinds.empty())
                return fail(ErrorCode::Io, "The settings could not be written.");
            link.kinds = kinds;
            return {};
        };
        made.signIn = [this](const ui::StudioSignIn& wanted, const std::stop_token& stop) -> Result<std::string> {
            note("sign in " + wanted.address + " " + wanted.email + " " + wanted.password + wanted.token);
            std::unique_lock lock(mutex);
            if (!answered.wait(lock, stop, [this] { return answers; }))
                return cancelled();
            if (wanted.password + wanted.token != "secret")
                return fail(ErrorCode::InvalidInput, "studio.example.com did not let you in: the e-mail address or the password is wrong.");
            link = {true, wanted.address, wanted.email, wanted.kinds};
            return "You are signed in.";
        };
        made.signOut = [this](const std::stop_token&) -> Result<std::string> {
            note("sign out");
            link = {};
            return "You are signed out.";
        };
        made.test = [this](const std::stop_token&) -> Result<std::string> {
            note("test");
            return "It answers in 3 ms; runs image by painter.";
        };
        return made;
    }
    void note(std::string call) {
        const std::lock_guard lock(mutex);
        calls.push_back(std::move(call));
    }
    std::string lastCall() {
        const std::lock_guard lock(mutex);
        return calls.empty() ? "" : calls.back();
    }
    void answer() {
        {
            const std::lock_guard lock(mutex);
            answers = true;
        }
        answered.notify_all();
    }
};

}  // namespace sw::test
