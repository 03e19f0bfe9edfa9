#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "ui/version_controls.h"

namespace sw::test {

/// Versions that are only in memory; each step is made when it is told to.
struct FakeVersions {
    std::mutex mutex;  // guards the rest
    std::condition_variable_any changed;
    ui::VersionChoices choices = {{{"de"}, {"en"}, {"es"}, {"ar"}, {"he", false}}, "studio-llm (gpt-5)"};
    std::vector<ui::VersionItem> made;
    std::vector<ui::VersionOrder> planned;
    std::vector<ui::VersionOrder> orders;
    std::optional<Error> planFails;
    std::optional<Error> makeFails;
    std::string failing;    ///< the language whose versions cannot be made
    int allowed = 0;        ///< so many versions may be finished
    bool priced = true;
    bool stopped = false;   ///< make() was stopped

    void allow(int count) {
        {
            const std::lock_guard lock(mutex);
            allowed = count;
        }
        changed.notify_all();
    }
    template <class F>
    auto locked(F&& get) {
        const std::lock_guard lock(mutex);
        return get();
    }

    static std::vector<ui::VersionItem> itemsOf(const ui::VersionOrder& order, bool priced) {
        std::vector<ui::VersionItem> items;
        if (!order.again.empty()) {
            for (const auto& file : order.again)
                items.push_back({file, file.stem().string()});
            return items;
        }
        const auto orOne = [](auto list) {
            if (list.empty())
                list.resize(1);
            return list;
        };
        for (const std::string& language : orOne(order.languages))
            for (const std::string& platform : orOne(order.platforms))
                for (const int seconds : orOne(order.seconds))
                    for (const std::string& hook : orOne(order.hooks)) {
                        std::string name = "About bees";
                        for (const std::string& part : {language, platform, seconds > 0 ? std::to_string(seconds) + " s" : "", hook})
                            name += part.empty() ? "" : " – " + part;
                        ui::VersionItem item{order.folder / (name + ".short"), name, language, platform, seconds, hook};
                        item.texts = language.empty() ? 0 : 4;
                        item.shared = 9;
                        item.runs = 6;
                        item.made = {{"voice", 3}, {"captions", 3}};
                        item.estimate = Duration::seconds(2);
                        item.cost = 0.25;
                        item.priced = priced;
                        items.push_back(std::move(item));
                    }
        return items;
    }

    Result<void> make(const ui::VersionOrder& order, const ui::VersionEvents& events, const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        orders.push_back(order);
        if (makeFails)
            return tl::unexpected<Error>(*makeFails);
        int done = 0;
        for (const ui::VersionItem& item : itemsOf(order, true)) {
            lock.unlock();
            events({item.file, ui::VersionEvent::Kind::Progress, 0.4, "voice"});
            lock.lock();
            if (!changed.wait(lock, stop, [&] { return done < allowed; })) {
                stopped = true;
                return cancelled();
            }
            ++done;
            const bool fails = !failing.empty() && item.language == failing;
            lock.unlock();
            if (fails)
                events({item.file, ui::VersionEvent::Kind::Failed, 0, {}, "The disk is full. Make some room, then try it again."});
            else
                events({item.file, ui::VersionEvent::Kind::Done, 1, {}, {}, 0.2});
            lock.lock();
            if (!fails)
                made.push_back(item);
        }
        return {};
    }

    ui::VersionControls controls() {
        ui::VersionControls controls;
        controls.choices = [this]() -> Result<ui::VersionChoices> { return locked([&] { return choices; }); };
        controls.plan = [this](const ui::VersionOrder& order, const std::stop_token&) -> Result<std::vector<ui::VersionItem>> {
            const std::lock_guard lock(mutex);
            planned.push_back(order);
            if (planFails)
                return tl::unexpected<Error>(*planFails);
            return itemsOf(order, priced);
        };
        controls.made = [this](const std::filesystem::path&, const std::filesystem::path&, const std::stop_token&) -> Result<std::vector<ui::VersionItem>> {
            return locked([&] {
                for (ui::VersionItem& item : made)
                    if (item.state == ui::VersionItem::State::New) {
                        item.state = ui::VersionItem::State::Follows;
                        item.runs = 0;
                    }
                return made;
            });
        };
        controls.make = [this](const ui::VersionOrder& order, const ui::VersionEvents& events, const std::stop_token& stop) { return make(order, events, stop); };
        return controls;
    }
};

}  // namespace sw::test
