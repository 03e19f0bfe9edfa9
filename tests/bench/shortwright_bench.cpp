// Speed of the renderer, as ratios within one run. Every measurement is a process of its own, so that its peak memory
// counts; the rounds go through all of them in turn, and the medians of the ratios are printed.
//
//   shortwright_bench [--inputs FOLDER] [--scenes 12] [--rounds 3] [--long TIMES] [--peer NAME COMMAND]...
//
// FOLDER holds ref.json with its pictures and sounds; without it inputs of the same kind are made. A peer is a command
// that renders the same short: it is timed in the same rounds. --long also exports the short so many times behind one
// another as one film, for its memory.

#include <fcntl.h>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QGuiApplication>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>

#include "core/base/json.h"
#include "core/media/caption/fonts.h"
#include "core/media/export/exporter.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/ffmpeg.h"
#include "tests/bench/reference_short.h"

namespace {

using namespace sw;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Ends the program when something fails: there is nothing to measure then.
template <class T>
T need(Result<T> result) {
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::_Exit(1);
}
void need(const Result<void>& result) {
    if (!result)
        need(Result<int>(tl::unexpected<Error>(result.error())));
}

struct Measured {
    double seconds = 0;
    double peakMiB = 0;
    Json numbers;
};

/// Runs `work` in a process of its own, which gives numbers back through a pipe.
Measured measure(const std::function<Json()>& work) {
    int ends[2];
    if (::pipe(ends) != 0)
        std::_Exit(1);
    std::fflush(nullptr);
    const Clock::time_point start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string text = work().dump();
        const bool sent = ::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
        std::_Exit(sent ? 0 : 1);
    }
    ::close(ends[1]);
    std::string text(1 << 16, '\0');
    const ssize_t count = ::read(ends[0], text.data(), text.size());
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (status != 0)
        std::_Exit(1);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return {since(start), static_cast<double>(usage.ru_maxrss) / 1024, Json::parse(text, nullptr, false)};
}

struct Bench {
    bench::ReferenceShort film;
    fs::path folder;

    [[nodiscard]] ExportRequest request(const Cut& cut, const std::string& name) const {
        ExportRequest request;
        request.cut = std::make_shared<const Cut>(cut);
        request.mediaFolder = film.media;
        request.captionStyle = need(loadCaptionStyle(SW_DATA_DIR, "bold", ""));
        request.settings = need(loadExportSettings(SW_DATA_DIR, "fast"));
        request.output = folder / name;
        return request;
    }
    [[nodiscard]] Measured exported(const Cut& cut, const fs::path& segments) const {
        return measure([&] {
            ExportRequest made = request(cut, "out.mp4");
            made.segmentFolder = segments;
            const ExportReport report = need(exportCut(made));
            return Json{{"encoded", report.encodedSegments}, {"stored", report.storedSegments}};
        });
    }
};

/// One x264 with two threads that gets the frames ready-made.
Json bareEncoder(const fs::path& frames, const Cut& cut) {
    const std::size_t size = static_cast<std::size_t>(cut.width * cut.height * 3 / 2);
    const int file = ::open(frames.c_str(), O_RDONLY);
    const auto count = static_cast<std::size_t>(fs::file_size(frames)) / size;
    auto* samples = static_cast<std::uint8_t*>(::mmap(nullptr, count * size, PROT_READ, MAP_SHARED, file, 0));
    const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
    const ff::Codec codec(avcodec_alloc_context3(x264));
    codec->width = cut.width;
    codec->height = cut.height;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = {cut.rate.den, cut.rate.num};
    codec->thread_count = 2;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "preset", "veryfast", 0);
    av_dict_set(&options, "profile", "high", 0);
    av_dict_set(&options, "crf", "20", 0);
    if (avcodec_open2(codec.get(), x264, &options) < 0)
        std::_Exit(1);
    std::vector<ff::PacketPtr> packets;
    const ff::FramePtr frame(av_frame_alloc());
    for (std::size_t i = 0; i < count; ++i) {
        frame->format = codec->pix_fmt;
        frame->width = cut.width;
        frame->height = cut.height;
        std::uint8_t* at = samples + i * size;
        frame->data[0] = at;
        frame->data[1] = at + cut.width * cut.height;
        frame->data[2] = at + cut.width * cut.height * 5 / 4;
        frame->linesize[0] = cut.width;
        frame->linesize[1] = frame->linesize[2] = cut.width / 2;
        frame->pts = static_cast<std::int64_t>(i);
        avcodec_send_frame(codec.get(), frame.get());
        need(ff::drain(codec.get(), "video", packets));
        if (i % 16 == 15)
            ::madvise(samples, i * size / 4096 * 4096, MADV_DONTNEED);
    }
    avcodec_send_frame(codec.get(), nullptr);
    need(ff::drain(codec.get(), "video", packets));
    return {{"packets", packets.size()}};
}

void writeFrames(const Bench& bench, const fs::path& file) {
    Compositor compositor(std::make_shared<const Cut>(bench.film.cut), bench.film.media,
                          need(loadCaptionStyle(SW_DATA_DIR, "bold", "")), bench.film.cut.width, bench.film.cut.height);
    Frame frame(compositor.width(), compositor.height());
    std::FILE* out = std::fopen(file.c_str(), "wb");
    for (std::int64_t i = 0; i < compositor.frames(); ++i) {
        need(compositor.compose(i, frame));
        for (const Plane* plane : {&frame.y, &frame.u, &frame.v})
            for (int y = 0; y < plane->height(); ++y)
                std::fwrite(plane->row(y), 1, static_cast<std::size_t>(plane->width()), out);
    }
    std::fclose(out);
}

/// "renders" said twice by one word's caption.
Cut withOtherWord(Cut cut) {
    cut.captions[cut.captions.size() / 2].words[0].text = "CHANGED";
    return cut;
}

/// A third of the way in, a scene gets 18 frames longer, as for a sentence that is voiced anew.
Cut withLongerScene(Cut cut) {
    const std::size_t longer = cut.pictures.size() / 3;
    const TimePoint from = cut.pictures[longer].range.end;
    const Duration by = Duration::frames(18, cut.rate);
    const auto move = [&](TimePoint& time) { time = time >= from ? time + by : time; };
    cut.duration = cut.duration + by;
    cut.pictures[longer].range.end = from + by;
    for (std::size_t i = longer + 1; i < cut.pictures.size(); ++i)
        cut.pictures[i].range = {cut.pictures[i].range.start + by, cut.pictures[i].range.end + by};
    for (CutCaption& caption : cut.captions) {
        move(caption.range.start);
        move(caption.range.end);
        for (CaptionWord& word : caption.words) {
            move(word.range.start);
            move(word.range.end);
        }
    }
    for (CutSound& sound : cut.sounds)
        sound.range.end = sound.range.end + by;
    return cut;
}

/// The short so many times behind one another.
Cut repeated(const Cut& once, int times) {
    Cut cut = once;
    for (int i = 1; i < times; ++i) {
        const Duration by = once.duration * i;
        const auto moved = [&](TimeRange range) { return TimeRange{range.start + by, range.end + by}; };
        for (CutPicture picture : once.pictures) {
            picture.range = moved(picture.range);
            cut.pictures.push_back(picture);
        }
        for (CutCaption caption : once.captions) {
            caption.range = moved(caption.range);
            for (CaptionWord& word : caption.words)
                word.range = moved(word.range);
            cut.captions.push_back(caption);
        }
        for (CutSound sound : once.sounds) {
            sound.range = moved(sound.range);
            cut.sounds.push_back(sound);
        }
    }
    cut.duration = once.duration * times;
    return cut;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + std::ssize(values) / 2, values.end());
    return values[values.size() / 2];
}

/// Milliseconds of every frame in a stretch, in order of time.
std::vector<double> composed(Compositor& compositor, std::int64_t first, std::int64_t last) {
    Frame frame(compositor.width(), compositor.height());
    std::vector<double> times;
    for (std::int64_t i = first; i < last; ++i) {
        const Clock::time_point start = Clock::now();
        need(compositor.compose(i, frame));
        times.push_back(1000 * since(start));
    }
    return times;
}

/// Composing by kind of frame: median milliseconds on one thread.
Json composing(const Bench& bench) {
    const CaptionStyle style = need(loadCaptionStyle(SW_DATA_DIR, "bold", ""));
    const auto times = [&](const Cut& cut, std::int64_t first, std::int64_t last, double scale) {
        Compositor compositor(std::make_shared<const Cut>(cut), bench.film.media, style,
                              static_cast<int>(cut.width * scale), static_cast<int>(cut.height * scale));
        Frame warm;
        need(compositor.compose(first, warm));
        return median(composed(compositor, first, last));
    };
    Cut plain = bench.film.cut;
    plain.captions.clear();
    Cut rolled = plain;
    for (CutPicture& picture : rolled.pictures)
        for (CameraKey& key : picture.camera)
            key.roll = 2 * key.at;
    Cut overlaid = plain;
    CutOverlay overlay;
    overlay.range = {TimePoint{}, TimePoint{} + plain.duration};
    overlay.layer = plain.pictures[0].layers[0];
    overlay.animation.in = "none";
    overlay.layer.box = {100, 200, 400, 711};
    overlay.layer.depth = 0;
    overlaid.overlays = {overlay};
    return {{"whole short", times(bench.film.cut, 0, 300, 1)},
            {"picture with zoom", times(plain, 30, 145, 1)},
            {"picture with zoom and roll", times(rolled, 30, 145, 1)},
            {"cross-fade", times(plain, 151, 164, 1)},
            {"picture, zoom, overlay", times(overlaid, 30, 145, 1)},
            {"picture, zoom, captions", times(bench.film.cut, 30, 145, 1)},
            {"preview at half size", times(bench.film.cut, 0, 300, 0.5)}};
}

/// Milliseconds until the first frame of a place that was not shown before, at preview size.
Json seeking(const Bench& bench) {
    const CaptionStyle style = need(loadCaptionStyle(SW_DATA_DIR, "bold", ""));
    std::vector<double> times;
    for (std::size_t scene = 1; scene < bench.film.cut.pictures.size(); ++scene) {
        Compositor compositor(std::make_shared<const Cut>(bench.film.cut), bench.film.media, style, 540, 960);
        Frame frame(540, 960);
        const Clock::time_point start = Clock::now();
        need(compositor.compose(static_cast<std::int64_t>(scene) * 150 + 75, frame));
        const QImage shown = imageFrom(frame);
        times.push_back(1000 * since(start));
    }
    return {{"median", median(times)}, {"worst", *std::max_element(times.begin(), times.end())}};
}

/// The columns of the table: each has its ratios to the bare encoder, and its peak memory.
struct Column {
    std::vector<double> seconds;
    std::vector<double> ratios;
    double peakMiB = 0;
    Json numbers;
};

struct Arguments {
    std::string inputs;
    int scenes = 12;
    int rounds = 3;
    int longer = 0;
    std::vector<std::pair<std::string, std::string>> peers;
};

Arguments argumentsFrom(const QStringList& list) {
    Arguments arguments;
    for (qsizetype i = 1; i < list.size(); ++i) {
        const auto value = [&] { return i + 1 < list.size() ? list[++i].toStdString() : std::string(); };
        if (list[i] == "--inputs")
            arguments.inputs = value();
        else if (list[i] == "--scenes")
            arguments.scenes = std::clamp(std::atoi(value().c_str()), 2, 12);
        else if (list[i] == "--rounds")
            arguments.rounds = std::max(1, std::atoi(value().c_str()));
        else if (list[i] == "--long")
            arguments.longer = std::max(0, std::atoi(value().c_str()));
        else if (list[i] == "--peer") {
            std::string name = value();
            arguments.peers.emplace_back(std::move(name), value());
        } else {
            std::fprintf(stderr, "shortwright_bench [--inputs FOLDER] [--scenes 12] [--rounds 3] [--long TIMES] "
                                 "[--peer NAME COMMAND]...\n");
            std::_Exit(2);
        }
    }
    return arguments;
}

void printTable(const std::map<std::string, Column>& columns, const std::vector<std::string>& order, const std::string& base) {
    std::printf("%-34s %9s %9s %10s\n", "", "seconds", ("/ " + base).c_str(), "peak MiB");
    for (const std::string& name : order) {
        const Column& column = columns.at(name);
        std::printf("%-34s %9.2f %9.3f %10.0f  %s\n", name.c_str(), median(column.seconds), median(column.ratios), column.peakMiB,
                    column.numbers.is_null() ? "" : column.numbers.dump().c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    mallopt(M_MMAP_THRESHOLD, 1 << 20);  // as the program does
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const Arguments arguments = argumentsFrom(QGuiApplication::arguments());
    ff::silence();
    need(loadFonts(SW_DATA_DIR));
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const fs::path inputs = arguments.inputs.empty() ? folder / "inputs" : fs::path(arguments.inputs);
    if (arguments.inputs.empty())
        need(bench::writeInputs(inputs, arguments.scenes));
    const Bench bench{need(bench::readInputs(inputs, folder / "media")), folder};
    const Cut& cut = bench.film.cut;
    const fs::path frames = folder / "frames.yuv";
    measure([&] {
        writeFrames(bench, frames);
        return Json();
    });

    std::map<std::string, Column> columns;
    std::vector<std::string> order;
    double bare = 0;
    double whole = 0;
    const auto add = [&](const std::string& name, const Measured& measured, double base) {
        if (!columns.contains(name))
            order.push_back(name);
        Column& column = columns[name];
        column.seconds.push_back(measured.seconds);
        column.ratios.push_back(base > 0 ? measured.seconds / base : 1);
        column.peakMiB = std::max(column.peakMiB, measured.peakMiB);
        column.numbers = measured.numbers;
    };
    std::map<std::string, Column> again;
    for (int round = 0; round < arguments.rounds; ++round) {
        const Measured encoder = measure([&] { return bareEncoder(frames, cut); });
        bare = encoder.seconds;
        add("bare x264, 2 threads", encoder, bare);
        const fs::path segments = folder / ("segments-" + std::to_string(round));
        const Measured full = bench.exported(cut, segments);
        whole = full.seconds;
        add("export", full, bare);
        add("export again, nothing changed", bench.exported(cut, segments), whole);
        add("export again, one caption word", bench.exported(withOtherWord(cut), segments), whole);
        add("export again, one sentence longer", bench.exported(withLongerScene(cut), segments), whole);
        for (const auto& [name, command] : arguments.peers)
            add(name, measure([&] { return Json{{"status", std::system(command.c_str())}}; }), bare);
    }
    std::printf("%zu scenes, %.0f s, %d x %d; \"again\" against the whole export, all else against the bare encoder\n\n",
                cut.pictures.size(), cut.duration.toSeconds(), cut.width, cut.height);
    printTable(columns, order, "base");
    if (arguments.longer > 0)
        std::printf("\n%d times as long: peak %.0f MiB\n", arguments.longer,
                    bench.exported(repeated(cut, arguments.longer), {}).peakMiB);
    std::printf("\ncomposing, median ms per frame on one thread\n");
    const Json kinds = measure([&] { return composing(bench); }).numbers;
    for (const auto& [name, ms] : kinds.items())
        std::printf("%-34s %9.2f\n", name.c_str(), ms.get<double>());
    std::printf("\nfirst frame after a seek at 540 x 960, ms: %s\n", measure([&] { return seeking(bench); }).numbers.dump().c_str());
    return 0;
}
