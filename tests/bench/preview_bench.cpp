// How well the preview keeps up on this machine: frames a second while a project plays at 540 × 960, alone and while every
// processor is busy as by a generation, and how long an exact frame takes after a seek. Prints numbers; nothing is judged.
//
//   preview_bench PROJECT.short [SECONDS]

#include <QEventLoop>
#include <QGuiApplication>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>
#include <thread>

#include "core/base/random.h"
#include "core/media/caption/caption_style.h"
#include "core/media/caption/fonts.h"
#include "core/media/preview/preview_player.h"
#include "core/session/session.h"

using namespace sw;

namespace {

constexpr QSize kSize(540, 960);
constexpr int kSeeks = 60;

double nowMs() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Lets events happen until `done`, or for at most that long.
void until(const std::function<bool()>& done, double ms) {
    const double end = nowMs() + ms;
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || nowMs() >= end)
            loop.quit();
    });
    look.start(1);
    loop.exec();
}

/// Keeps all processors busy.
class Load {
public:
    Load() {
        for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
            m_threads.emplace_back([](const std::stop_token& stop) {
                volatile double number = 1;
                while (!stop.stop_requested())
                    number = number * 1.000001 + 1e-9;
            });
    }

private:
    std::vector<std::jthread> m_threads;
};

void playFor(PreviewPlayer& player, std::set<std::int64_t>& shown, double seconds, const char* name) {
    player.seek({});
    until([] { return false; }, 1500);
    shown.clear();
    player.play();
    const double begin = nowMs();
    until([&] { return !player.isPlaying(); }, seconds * 1000);
    const double took = (nowMs() - begin) / 1000;
    const PreviewQuality quality = player.quality();
    player.pause();
    std::printf("%-32s %.1f frames a second of %d × %d, %lld left out\n", name, static_cast<double>(shown.size()) / took, quality.width, quality.height,
                static_cast<long long>(quality.droppedFrames));
}

void seekAround(PreviewPlayer& player, const Cut& cut) {
    Random random(7);
    std::vector<double> times;
    const std::int64_t frames = frameAt(TimePoint{} + cut.duration, cut.rate);
    for (int i = 0; i < kSeeks; ++i) {
        const auto target = static_cast<std::int64_t>(random.between(0, static_cast<double>(frames - 1)));
        const double begin = nowMs();
        player.seek(startOfFrame(target, cut.rate));
        until([&] { return player.frame().number == target && !player.quality().reduced; }, 5000);
        times.push_back(nowMs() - begin);
    }
    std::sort(times.begin(), times.end());
    std::printf("exact frame after a seek         median %.0f, p95 %.0f, most %.0f ms\n", times[times.size() / 2], times[times.size() * 95 / 100], times.back());
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (argc < 2 || !loadFonts(SW_DATA_DIR)) {
        std::fprintf(stderr, "preview_bench PROJECT.short [SECONDS]\n");
        return 2;
    }
    LocalDisk disk;
    SteadyClock clock;
    const Result<std::unique_ptr<Session>> session = Session::openToRead({disk, clock, {}, 1}, argv[1]);
    const Result<Cut> cut = session ? (*session)->cut() : tl::unexpected<Error>(session.error());
    if (!cut) {
        std::fprintf(stderr, "%s\n", cut.error().message.c_str());
        return 1;
    }
    const Result<CaptionStyle> style = loadCaptionStyle(SW_DATA_DIR, (*session)->project()->look.captionStyle, cut->accentColour);
    if (!style) {
        std::fprintf(stderr, "%s\n", style.error().message.c_str());
        return 1;
    }
    const double seconds = argc > 2 ? std::atof(argv[2]) : 15;
    std::set<std::int64_t> shown;
    QObject context;
    std::unique_ptr<PreviewPlayer> player;
    player = std::make_unique<PreviewPlayer>(
        [&] { QMetaObject::invokeMethod(&context, [&] { shown.insert(player->frame().number); }, Qt::QueuedConnection); },
        std::make_unique<SilentOutput>());
    player->setCut({std::make_shared<const Cut>(*cut), (*session)->paths().media(), *style});
    player->setSize(kSize);
    playFor(*player, shown, seconds, "played alone");
    {
        const Load load;
        playFor(*player, shown, seconds, "played while all is busy");
    }
    seekAround(*player, *cut);
    player.reset();
    return 0;
}
