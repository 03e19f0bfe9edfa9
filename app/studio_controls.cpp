#include "app/studio_controls.h"

#include <QSysInfo>
#include <algorithm>

#include "app/provider_checks.h"
#include "app/settings_file.h"
#include "services/remote/provider_file.h"
#include "services/remote/studio_account.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

// Members of "studio" in the settings file that only signing in knows.
constexpr const char* kAccount = "account";
constexpr const char* kTokenId = "tokenId";

constexpr const char* kUsualName = "studio";
constexpr const char* kOtherName = "studio-server";

bool isProvider(const ProviderSettings& settings, const std::string& name) {
    return std::ranges::any_of(providerKinds(), [&](const std::string& kind) { return settings.find(kind, name) != nullptr; });
}

/// Keys are kept by name: the studio's must not be that of a provider.
Json studioJson(const ProviderSettings& settings, const std::string& address, const std::vector<std::string>& kinds) {
    Json studio = {{"baseUrl", address}, {"stages", kinds}};
    if (isProvider(settings, kUsualName))
        studio["name"] = kOtherName;
    return studio;
}

std::string accountOf(const StudioEntry& studio) {
    return stringOr(studio.entry.whole, kAccount);
}

std::string inWords(const std::string& host, const std::string& account) {
    return host + (account.empty() ? "" : " as " + account);
}

/// What signing in works with.
struct StudioDesk {
    Composition& composition;
    fs::path file;

    [[nodiscard]] Result<StudioEntry> studio() const {
        SW_TRY(std::optional<StudioEntry> studio, studioIn(composition.disk(), file));
        if (!studio)
            return fail(ErrorCode::NotFound, "Nobody is signed in at a studio.");
        return *std::move(studio);
    }

    [[nodiscard]] Result<ui::StudioLink> load() const {
        SW_TRY(const std::optional<StudioEntry> studio, studioIn(composition.disk(), file));
        return studio ? ui::StudioLink{true, studio->entry.baseUrl, accountOf(*studio), studio->kinds} : ui::StudioLink{};
    }

    [[nodiscard]] Result<void> setKinds(const std::vector<std::string>& kinds) const {
        return changeSettingsFile(composition.disk(), file, [&](const Json& before) -> Result<Json> {
            SW_TRY(const ProviderSettings settings, providerSettings(before));
            if (!settings.studio)
                return fail(ErrorCode::NotFound, "Nobody is signed in at a studio.");
            Json studio = before["studio"];
            studio["stages"] = kinds;
            return withStudio(before, studio);
        });
    }

    [[nodiscard]] Result<std::string> signIn(const ui::StudioSignIn& wanted, const std::stop_token& stop) const {
        SW_TRY(const std::string address, studioAddress(wanted.address));
        SW_TRY(const Json before, readSettingsFile(composition.disk(), file));
        SW_TRY(const ProviderSettings settings, providerSettings(before));
        if (settings.studio)
            return fail(ErrorCode::Exists, "You are signed in at " + inWords(settings.studio->entry.baseUrl, accountOf(*settings.studio)) + " already. Sign out there first.");
        Json studio = studioJson(settings, address, wanted.kinds);
        SW_CHECK(withStudio(before, studio));  // before anybody is asked for anything
        StudioAccount account(composition.client(), address);
        StudioToken token{"", Secret(wanted.token)};
        if (wanted.token.empty()) {
            SW_TRY(token, account.signIn(wanted.email, Secret(wanted.password), "Shortwright on " + QSysInfo::machineHostName().toStdString(), stop));
            studio[kTokenId] = token.id;
        }
        const Result<std::string> kept = keep(account, token, studio, stop);
        if (!kept && !token.id.empty())
            (void)account.remove(token, {});  // what nobody has is good for nobody
        return kept;
    }

    [[nodiscard]] Result<std::string> keep(StudioAccount& account, const StudioToken& token, Json studio, const std::stop_token& stop) const {
        SW_TRY(const std::string owner, account.ownerOf(token.secret, stop));
        if (!owner.empty())
            studio[kAccount] = owner;
        const std::string name = stringOr(studio, "name", kUsualName);
        SW_TRY(const std::string place, composition.keys().set(name, token.secret));
        const Result<void> written = changeSettingsFile(composition.disk(), file, [&](Json before) { return withStudio(std::move(before), studio); });
        if (!written) {
            (void)composition.keys().remove(name);
            return tl::unexpected<Error>(written.error());
        }
        return "You are signed in at " + inWords(account.host(), owner) + ". The token is kept " + place + ".";
    }

    /// What is here is forgotten, whatever the studio says to it.
    [[nodiscard]] Result<std::string> signOut(const std::stop_token& stop) const {
        SW_TRY(const StudioEntry studio, this->studio());
        const ProviderEntry& entry = studio.entry;
        const Result<Secret> secret = composition.keys().find(entry.name, entry.key, stop);
        StudioAccount account(composition.client(), entry.baseUrl);
        const StudioToken token{stringOr(entry.whole, kTokenId), secret.value_or(Secret())};
        Result<void> removed;
        if (!token.id.empty())
            removed = secret ? account.remove(token, stop) : tl::unexpected<Error>(secret.error());
        SW_CHECK(composition.keys().remove(entry.name));
        SW_CHECK(changeSettingsFile(composition.disk(), file, [](Json before) { return withoutStudio(std::move(before)); }));
        if (!removed)
            return "You are signed out here, but the token of this machine is still good at " + account.host() + ": have it removed there. " + removed.error().message;
        return "You are signed out" + (token.id.empty() ? std::string(" here. The token that was pasted is still good: whoever made it can remove it at ") + account.host() + "." : ".");
    }

    [[nodiscard]] Result<std::string> test(const std::stop_token& stop) const {
        SW_TRY(const StudioEntry studio, this->studio());
        ProviderState state = checkStudio(composition, studio, stop);
        if (!state.answers)
            return fail(ErrorCode::Provider, std::move(state.sentence));
        return std::move(state.sentence);
    }
};

}  // namespace

Result<std::optional<StudioEntry>> studioIn(Disk& disk, const fs::path& file) {
    SW_TRY(const Json json, readSettingsFile(disk, file));
    SW_TRY(ProviderSettings settings, providerSettings(json));
    return std::move(settings.studio);
}

ui::StudioControls studioControls(Composition& composition, const fs::path& file) {
    composition.client();  // made here, on the thread that makes everything
    composition.keys();
    const StudioDesk desk{composition, file};
    ui::StudioControls controls;
    controls.load = [desk] { return desk.load(); };
    controls.checkAddress = [](const std::string& address) { return studioAddress(address).map([](const std::string&) {}); };
    controls.setKinds = [desk](const std::vector<std::string>& kinds) { return desk.setKinds(kinds); };
    controls.signIn = [desk](const ui::StudioSignIn& wanted, const std::stop_token& stop) { return desk.signIn(wanted, stop); };
    controls.signOut = [desk](const std::stop_token& stop) { return desk.signOut(stop); };
    controls.test = [desk](const std::stop_token& stop) { return desk.test(stop); };
    return controls;
}

}  // namespace sw::app
