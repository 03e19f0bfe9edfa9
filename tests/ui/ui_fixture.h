#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <functional>
#include <memory>

#include "tests/support/fake_studio.h"
#include "ui/editor.h"

namespace sw::test {

/// An editor over stages that make real, small media at once: pictures of one colour, and tones. For tests of widgets.
class UiFixture {
public:
    /// `furnish` changes what the studio offers before anything is opened; `disk`, which outlives this, takes the place of the
    /// real one.
    explicit UiFixture(const std::function<void(ui::Studio&)>& furnish = {}, Disk* disk = nullptr) {
        m_fakes.fakes["image"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            StageResult result;
            result.value = {{"layers", {{{"file", "background"}, {"x", -87}, {"y", -154}, {"width", 1254}, {"height", 2228}}}}};
            result.files.push_back({"background", "png", picture(qHash(QByteArray::fromStdString(request.node)))});
            return result;
        };
        m_fakes.fakes["voice"]->body = [](const StageRequest& request, const StageContext&) -> Result<StageResult> {
            const std::string text = request.parameters["text"];
            StageResult result;
            Json words = Json::array();
            std::int64_t at = 0;
            for (const std::string& word : wordsOf(text)) {
                const std::int64_t length = Duration::milliseconds(80 * static_cast<std::int64_t>(word.size()) + 60).flicks;
                words.push_back({{"text", word}, {"start", at}, {"end", at + length}});
                at += length;
            }
            result.value = {{"duration", at}, {"words", words}};
            if (request.parameters.contains("recording")) {
                result.value["recording"] = request.parameters["recording"];
                result.value["from"] = request.parameters["from"];
                return result;
            }
            result.files.push_back({"audio", "wav", tone(Duration{at}, 220)});
            return result;
        };
        m_fakes.fakes["music"]->body = [](const StageRequest&, const StageContext&) -> Result<StageResult> {
            StageResult result;
            const Duration length = Duration::seconds(20);
            Json beats = Json::array();
            for (int i = 0; i < 40; ++i)
                beats.push_back(Duration::milliseconds(500 * i).flicks);
            result.value = {{"bpm", 120}, {"beats", beats}, {"barBeats", 4}, {"duration", length.flicks}};
            result.files.push_back({"audio", "wav", tone(length, 110)});
            return result;
        };
        ui::Studio studio{m_fakes.tools(disk ? *disk : m_disk, m_clock), SW_DATA_DIR, path("config"), path("projects"), "0", {}, {}, {}, {}, {}, {}, {}, {}, {}};
        studio.looks = {{{"depth", "Depth", "Lit objects on deep gradients"}, Look{}}};
        studio.voices = {{{"slt", "Ann", "English, female"}, "en"}};
        studio.moods = {{"calm", "Calm", ""}, {"epic", "Epic", ""}};
        studio.captionStyles = {{"bold", "Bold", ""}, {"pill", "Pill", ""}};
        studio.newProject = [](const ui::NewShort& wanted) -> Result<Project> {
            if (wanted.text.empty() && wanted.topic.empty())
                return fail(ErrorCode::InvalidInput, "There is no text yet. Paste or write what the short is about.");
            Project project;
            project.brief.text = wanted.text;
            project.brief.topic = wanted.topic;
            project.brief.seconds = wanted.seconds;
            return project;
        };
        if (furnish)
            furnish(studio);
        m_editor = std::make_unique<ui::Editor>(std::move(studio));
    }

    [[nodiscard]] ui::Editor& editor() { return *m_editor; }
    [[nodiscard]] FakeStudio& fakes() { return m_fakes; }
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// Opens a project of three scenes in which everything has been made. False when that fails.
    bool openFinished() {
        Project project;
        project.brief.text = "bees";
        if (!m_editor->create(path("bees.short"), project))
            return false;
        m_editor->setMakesAutomatically(false);
        return make();
    }
    /// Makes all that is stale, and waits for it.
    bool make() {
        m_editor->generate();
        return QTest::qWaitFor([this] { return !m_editor->isGenerating(); }, 60'000) && m_editor->state().plan->runs == 0;
    }

private:
    static std::vector<std::string> wordsOf(const std::string& text) {
        std::vector<std::string> words(1);
        for (const char c : text)
            if (c == ' ')
                words.emplace_back();
            else
                words.back() += c;
        return words;
    }
    static std::string picture(std::size_t seed) {
        QImage image(270, 480, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(static_cast<int>(seed % 360), 160, 190));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes.toStdString();
    }
    /// A mono WAV file, 48 kHz, 16 bit.
    static std::string tone(Duration length, double hertz) {
        const auto frames = static_cast<std::uint32_t>(sampleAt(TimePoint{} + length, 48'000));
        std::string bytes = "RIFF....WAVEfmt ";
        const auto put = [&](std::uint32_t value, int size) {
            for (int i = 0; i < size; ++i)
                bytes += static_cast<char>(value >> (8 * i) & 255);
        };
        put(16, 4);
        put(1, 2);
        put(1, 2);
        put(48'000, 4);
        put(96'000, 4);
        put(2, 2);
        put(16, 2);
        bytes += "data";
        put(frames * 2, 4);
        for (std::uint32_t i = 0; i < frames; ++i)
            put(static_cast<std::uint16_t>(static_cast<std::int16_t>(8000 * std::sin(2 * M_PI * hertz * i / 48'000))), 2);
        const auto size = static_cast<std::uint32_t>(bytes.size() - 8);
        for (int i = 0; i < 4; ++i)
            bytes[4 + static_cast<std::size_t>(i)] = static_cast<char>(size >> (8 * i) & 255);
        return bytes;
    }

    QTemporaryDir m_folder;
    LocalDisk m_disk;
    SteadyClock m_clock;
    FakeStudio m_fakes;
    std::unique_ptr<ui::Editor> m_editor;
};

}  // namespace sw::test
