#include <algorithm>

#include "app/command.h"
#include "app/provider_checks.h"
#include "app/standard_input.h"
#include "app/studio_controls.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

constexpr const char* kUsage = "sign-in ADDRESS --email YOURS [--stages image,voice] | sign-out | status";

Result<std::string> typedSecret(CommandContext& context, const std::string& what) {
    const HiddenTyping hidden;
    if (hidden.isTerminal())
        context.console.notice("Type or paste " + what + ", then Enter. It is not shown.");
    SW_TRY(std::string line, readStandardInput(InputPart::FirstLine, context.stop));
    if (line.ends_with('\r'))
        line.pop_back();
    if (line.empty())
        return fail(ErrorCode::Usage, "There is nothing on standard input: give " + what + " there.");
    return line;
}

Result<std::vector<std::string>> wantedKinds(const CommandContext& context) {
    const std::optional<std::string> given = context.arguments.value("stages");
    if (!given)
        return providerKinds();
    std::vector<std::string> kinds;
    for (const std::string& part : split(*given, ',')) {
        const std::string kind = kindOfStage(trimmed(part));
        if (std::ranges::find(providerKinds(), kind) == providerKinds().end()) {
            const std::string near = nearest(kind, providerKinds());
            return fail(ErrorCode::Usage, "--stages names \"" + kind + "\"." + (near.empty() ? "" : " Did you mean " + near + "?") + " There are: " + joined(providerKinds(), ", ") + ".");
        }
        kinds.push_back(kind);
    }
    return kinds;
}

/// The file that counts for this run of the program.
std::filesystem::path fileOf(const CommandContext& context) {
    const std::optional<std::string> named = context.settings.value("config");
    return named ? std::filesystem::path(*named) : settingsFile();
}

Result<void> say(CommandContext& context, const Result<std::string>& sentence) {
    if (!sentence)
        return tl::unexpected<Error>(sentence.error());
    context.console.emit({{"event", "done"}, {"message", *sentence}});
    context.console.print(*sentence);
    return {};
}

Result<void> signIn(CommandContext& context, const ui::StudioControls& studio, const std::string& address) {
    ui::StudioSignIn wanted{address, context.arguments.value("email").value_or(""), {}, {}, {}};
    const bool byToken = context.arguments.has("token");
    if (byToken != wanted.email.empty())
        return fail(ErrorCode::Usage, "Write either --email with the address of your account, and give the password on standard input; or --token, and give a token there.");
    SW_TRY(wanted.kinds, wantedKinds(context));
    SW_CHECK(studio.checkAddress(address));
    SW_TRY(std::string secret, typedSecret(context, byToken ? "the token" : "the password of " + wanted.email));
    (byToken ? wanted.token : wanted.password) = std::move(secret);
    return say(context, studio.signIn(wanted, context.stop));
}

Result<void> status(CommandContext& context, const ui::StudioControls& studio) {
    SW_TRY(const ui::StudioLink link, studio.load());
    if (!link.there) {
        context.console.emit({{"event", "done"}, {"signedIn", false}});
        context.console.print("Nobody is signed in at a studio.");
        return {};
    }
    const Result<std::string> tested = studio.test(context.stop);
    const std::string note = tested ? *tested : tested.error().message;
    context.console.emit({{"event", "done"}, {"signedIn", true}, {"address", link.address}, {"account", link.account}, {"stages", link.kinds}, {"ok", tested.has_value()}, {"note", note}});
    context.console.print(link.address + (link.account.empty() ? "" : " as " + link.account) + ", for " + (link.kinds.empty() ? "nothing" : joined(link.kinds, ", ")) + ".\n" + note);
    return tested ? Result<void>() : fail(ErrorCode::Provider, "The studio does not answer; the line above says what to do.");
}

/// `shortwright studio sign-in ADDRESS`, `studio sign-out` and `studio status`.
Result<void> runStudio(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    const ui::StudioControls studio = studioControls(context.composition, fileOf(context));
    if (rest.size() == 2 && rest[0] == "sign-in")
        return signIn(context, studio, rest[1]);
    if (rest.size() == 1 && rest[0] == "sign-out")
        return say(context, studio.signOut(context.stop));
    if (rest.size() == 1 && rest[0] == "status")
        return status(context, studio);
    return fail(ErrorCode::Usage, std::string("Write: shortwright studio ") + kUsage + ".");
}

}  // namespace

std::vector<Command> studioCommands() {
    return {{"studio",
             kUsage,
             "has a studio's server make stages for this machine",
             {{"email", "ADDRESS", "of your account there; the password is read from standard input"},
              {"token", "", "read a token from standard input instead"},
              {"stages", "LIST", "what is sent there: llm, image, voice, animation, music (all)"}},
             runStudio}};
}

}  // namespace sw::app
