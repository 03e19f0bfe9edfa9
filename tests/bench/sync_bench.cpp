// How far picture and sound are apart in the preview, on this machine's sound device: a film with a click at every second
// is played, and what the device plays is recorded. Prints for each click how much later it is heard than its frame is
// shown, in milliseconds.
//
//   sync_bench SECONDS RECORDER...
//
// RECORDER is a command that writes what the device plays to its standard output without delay, 48 kHz, one channel, 16 bit:
// `parec --raw --latency-msec=5 --rate=48000 --channels=1 --format=s16le -d NAME.monitor` for PulseAudio.

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

#include "core/media/caption/caption_style.h"
#include "core/media/caption/fonts.h"
#include "core/media/preview/preview_player.h"
#include "core/media/sound/sound_file.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

double nowMs() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// A click of 5 ms at every second but the first, and a quiet tone, so that nothing is silent.
MediaRef clicks(const fs::path& folder, int seconds) {
    Sound sound{1, std::vector<float>(static_cast<std::size_t>(seconds) * kSoundRate)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = i > kSoundRate / 2 && i % kSoundRate < 240 ? (i % 24 < 12 ? 0.9F : -0.9F) : (i % 480 < 240 ? 0.001F : -0.001F);
    const MediaRef media{"clicks", "wav"};
    const std::string bytes = wavBytes(sound);
    QFile file(QString::fromStdString((folder / media.fileName()).string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        std::_Exit(1);
    return media;
}

/// What the recorder gives. The time of a sample is told by the chunks that came with the least delay.
class Recording {
public:
    void add(const QByteArray& chunk) {
        const auto* samples = reinterpret_cast<const qint16*>(chunk.constData());
        const auto count = static_cast<std::size_t>(chunk.size()) / sizeof(qint16);
        for (std::size_t i = 0; i < count; ++i)
            if (std::abs(int{samples[i]}) > 6000 && (m_clicks.empty() || m_count + i > m_clicks.back() + kSoundRate / 2))
                m_clicks.push_back(m_count + i);
        m_count += count;
        m_start = std::min(m_start, nowMs() - static_cast<double>(m_count) * 1000 / kSoundRate);
    }
    [[nodiscard]] std::vector<double> clickTimes() const {
        std::vector<double> times;
        for (const std::size_t click : m_clicks)
            times.push_back(m_start + static_cast<double>(click) * 1000 / kSoundRate);
        return times;
    }

private:
    std::size_t m_count = 0;
    double m_start = 1e300;
    std::vector<std::size_t> m_clicks;
};

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "sync_bench SECONDS RECORDER...\n");
        return 2;
    }
    const int seconds = std::max(3, arguments[1].toInt());
    (void)loadFonts(SW_DATA_DIR);
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();

    Cut cut;
    cut.rate = {30, 1};
    cut.duration = Duration::seconds(seconds);
    CutSound sound;
    sound.range = {TimePoint{}, TimePoint{} + cut.duration};
    sound.media = clicks(folder, seconds);
    cut.sounds = {sound};
    const Result<CaptionStyle> style = loadCaptionStyle(SW_DATA_DIR, "bold", "");
    if (!style)
        return 1;

    QProcess recorder;
    Recording recording;
    QObject::connect(&recorder, &QProcess::readyReadStandardOutput, [&] { recording.add(recorder.readAllStandardOutput()); });
    recorder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    recorder.start(arguments[2], arguments.mid(3));

    std::map<std::int64_t, double> shown;  // by frame
    ClockSource source = ClockSource::Monotonic;
    QObject context;
    std::unique_ptr<PreviewPlayer> player;
    const auto look = [&] {
        const PreviewFrame frame = player->frame();
        if (player->isPlaying()) {
            shown.emplace(frame.number, nowMs());
            source = player->clockStatus().source;
        } else if (shown.size() > 10)
            QTimer::singleShot(500, &application, &QCoreApplication::quit);
    };
    player = std::make_unique<PreviewPlayer>([&] { QMetaObject::invokeMethod(&context, look, Qt::QueuedConnection); });
    player->setCut({std::make_shared<const Cut>(cut), folder, *style});
    player->setSize({540, 960});
    QTimer::singleShot(1500, &application, [&] { player->play(); });
    QTimer::singleShot(1000 * (seconds + 10), &application, &QCoreApplication::quit);
    QGuiApplication::exec();
    player.reset();
    recorder.kill();
    recorder.waitForFinished();

    const std::vector<double> heard = recording.clickTimes();
    std::printf("%zu clicks heard, %zu frames shown, clock: %s\n", heard.size(), shown.size(),
                source == ClockSource::Monotonic ? "running time" : "the sound");
    std::vector<double> offsets;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const auto frame = shown.find(static_cast<std::int64_t>(30 * (i + 1)));
        if (frame != shown.end())
            offsets.push_back(heard[i] - frame->second);
    }
    if (offsets.empty())
        return 1;
    std::printf("heard after it is shown, ms: first %.1f, last %.1f", offsets.front(), offsets.back());
    std::sort(offsets.begin(), offsets.end());
    std::printf(", median %.1f, least %.1f, most %.1f\n", offsets[offsets.size() / 2], offsets.front(), offsets.back());
    return 0;
}
