#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/log_writer.h"
#include "core/base/text.h"
#include "services/http/trace_context.h"
#include "services/monitoring/crash_notes.h"
#include "services/monitoring/event_log.h"
#include "services/monitoring/process_numbers.h"
#include "services/monitoring/rotating_file.h"
#include "services/monitoring/sampler.h"

using namespace sw;

/// Lines of the log on their way to a file that never becomes large; and what is looked at now and then.
class TestLogs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    static std::string textOf(const std::filesystem::path& file) {
        QFile in(QString::fromStdString(file.string()));
        return in.open(QIODevice::ReadOnly) ? in.readAll().toStdString() : std::string("?");
    }

private slots:
    void linesAreJsonWithWhomTheyAreFor() {
        std::vector<std::string> lines;
        EventLog log([] { return std::int64_t{0}; });
        log.setWriter([&](const std::string& line) { lines.push_back(line); }, LogLevel::Info);
        const Work work{{0xabc, 0xdef, 1, true}, "r-1", "j-1"};
        const WorkScope scope(work);
        log.write(LogLevel::Warning, "thing", {{"n", 1}});
        log.write(LogLevel::Debug, "unheard");
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0], std::string(R"({"event":"thing","job":"j-1","level":"warning","n":1,"requestId":"r-1","time":"1970-01-01T00:00:00.000Z",)"
                                       R"("traceId":"0000000000000abc0000000000000def"})"));
    }

    void theLastLinesAreKeptForACrash() {
        for (int i = 0; i < 200; ++i)
            noteForCrash("line " + std::to_string(i));
        noteForCrash(std::string(5'000, 'x'));
        char text[1'000];
        const std::size_t length = crashNote(0, text, sizeof text);
        QCOMPARE(std::string(text, length), std::string(320, 'x'));
        QCOMPARE(std::string(text, crashNote(1, text, sizeof text)), std::string("line 199"));
        QCOMPARE(std::string(text, crashNote(kCrashNotes - 1, text, sizeof text)), std::string("line 137"));
        QCOMPARE(crashNote(kCrashNotes, text, sizeof text), std::size_t{0});
        QCOMPARE(std::string(text, crashNote(1, text, 4)), std::string("line"));
    }

    void notesOfManyThreadsAreWholeOrNotThere() {
        std::vector<std::jthread> threads;
        for (const char c : {'a', 'b', 'c', 'd'})
            threads.emplace_back([c](const std::stop_token& stop) {
                while (!stop.stop_requested())
                    noteForCrash(std::string(64, c));
            });
        char text[400];
        for (int i = 0; i < 100'000; ++i) {
            const std::size_t length = crashNote(static_cast<std::size_t>(i) % kCrashNotes, text, sizeof text);
            const std::string_view note(text, length);
            if (note.size() == 64)
                QVERIFY(note.find_first_not_of(note.front()) == std::string_view::npos);
        }
    }

    void filesArePutAside() {
        RotatingFile file({path("a/log"), 100, 2});
        const std::string line = std::string(39, 'x') + "\n";
        for (char c = 'a'; c < 'i'; ++c)
            QVERIFY(file.write(std::string(39, c) + "\n"));  // two in each
        QCOMPARE(textOf(path("a/log")), std::string(39, 'g') + "\n" + std::string(39, 'h') + "\n");
        QCOMPARE(textOf(path("a/log.1")).front(), 'e');
        QCOMPARE(textOf(path("a/log.2")).front(), 'c');
        QVERIFY(!std::filesystem::exists(path("a/log.3")));
        for (const char* name : {"a/log", "a/log.1"})
            QCOMPARE(static_cast<unsigned>(std::filesystem::status(path(name)).permissions()), 0600U);
    }

    void aLineLargerThanTheLimitIsWritten() {
        RotatingFile file({path("big"), 100, 1});
        QVERIFY(file.write(std::string(500, 'b') + "\n"));
        QVERIFY(file.write("next\n"));
        QCOMPARE(textOf(path("big")), std::string("next\n"));
    }

    void severalProgramsLoseNothing() {
        constexpr int kLines = 500;
        {
            std::vector<std::jthread> writers;
            for (const char c : {'a', 'b', 'c'})
                writers.emplace_back([&, c] {
                    RotatingFile file({path("shared"), 2'000, 1'000});
                    for (int i = 0; i < kLines; ++i)
                        if (!file.write(std::string(30, c) + "\n"))
                            qFatal("a line was refused");
                });
        }
        std::map<char, int> counts;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            if (entry.path().filename().string().starts_with("shared")) {
                QVERIFY(entry.file_size() <= 2'000);
                for (const std::string& line : split(textOf(entry.path()), '\n'))
                    if (!line.empty()) {
                        QCOMPARE(line, std::string(30, line[0]));
                        ++counts[line[0]];
                    }
            }
        for (const char c : {'a', 'b', 'c'})
            QCOMPARE(counts[c], kLines);
    }

    void aFullDiskIsNoHarm() {
        RotatingFile file({"/dev/full", 1'000, 1});
        if (!file.open())
            QSKIP("There is no /dev/full here.");
        QVERIFY(!file.write("line\n"));
        QVERIFY(!file.write("line\n"));
    }

    void whatCannotBeOpenedSaysWhy() {
        std::filesystem::create_directories(path("folder"));
        std::filesystem::create_symlink(path("elsewhere"), path("link"));
        for (const char* name : {"folder", "link"}) {
            const Result<void> opened = RotatingFile({path(name), 1'000, 1}).open();
            QVERIFY(!opened);
            QVERIFY2(opened.error().message.find("logging.file") != std::string::npos, opened.error().message.c_str());
        }
    }

    void whatIsRefusedIsCountedAndSaidLater() {
        std::mutex mutex;
        std::condition_variable changed;
        int calls = 0;
        std::string written;
        {
            app::LogWriter writer([&](const std::string& lines) {
                const std::scoped_lock lock(mutex);
                ++calls;
                changed.notify_all();
                if (calls == 1)
                    return false;
                written += lines;
                return true;
            });
            writer.add("lost");
            {
                std::unique_lock lock(mutex);
                QVERIFY(changed.wait_for(lock, std::chrono::seconds(10), [&] { return calls == 1; }));
            }
            writer.add("kept");
        }
        QCOMPARE(written, std::string("kept\n{\"leftOut\":1}\n"));
    }

    void theProcessIsLookedAt() {
        Metrics metrics;
        ProcessNumbers numbers(metrics, "1.2.3");
        numbers.refresh();
        QVERIFY(metrics.gauge("process_resident_memory_bytes", "").value() > 1e6);
        QVERIFY(metrics.gauge("process_open_fds", "").value() >= 3);
        QVERIFY(metrics.gauge("process_max_fds", "").value() > metrics.gauge("process_open_fds", "").value());
        QVERIFY(metrics.gauge("process_threads", "").value() >= 1);
        const double started = metrics.gauge("process_start_time_seconds", "").value();
        QVERIFY(std::abs(started - static_cast<double>(std::time(nullptr))) < 3'600);
        QVERIFY(metrics.text().find("shortwright_build_info{version=\"1.2.3\",build=\"") != std::string::npos);
    }

    void probesAreCalledUntilTheyAreRemoved() {
        Sampler sampler(std::chrono::milliseconds(1));
        std::mutex mutex;
        std::condition_variable changed;
        int calls = 0;
        const int number = sampler.add([&] {
            const std::scoped_lock lock(mutex);
            ++calls;
            changed.notify_all();
        });
        {
            std::unique_lock lock(mutex);
            QVERIFY(calls >= 1);
            QVERIFY(changed.wait_for(lock, std::chrono::seconds(10), [&] { return calls >= 3; }));
        }
        sampler.remove(number);
        const int then = calls;
        (void)sampler.add([&] {});
        QCOMPARE(calls, then);
    }
};

QTEST_APPLESS_MAIN(TestLogs)
#include "tst_logs.moc"
