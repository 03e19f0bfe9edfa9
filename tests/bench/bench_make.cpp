// `make` on every example: wall time and processor time as parts of the short's own length, and peak memory.

#include <sys/resource.h>

#include <QDir>
#include <QElapsedTimer>
#include <cstdio>

#include "core/base/json.h"
#include "tests/support/program.h"

int main() {
    const sw::test::Program program;
    std::printf("%-16s %8s %8s %8s %10s\n", "text", "length", "wall", "cpu", "peak MiB");
    for (const QFileInfo& text : QDir(QStringLiteral(SW_SOURCE_DIR "/resources/examples")).entryInfoList({"*.txt"})) {
        rusage before{};
        getrusage(RUSAGE_CHILDREN, &before);
        QElapsedTimer timer;
        timer.start();
        const sw::test::Run run = program.run({"make", text.filePath().toStdString(), "-o", text.baseName().toStdString() + ".mp4",
                                               "--seconds", "45", "--offline", "--json"});
        const double wall = static_cast<double>(timer.elapsed()) / 1000;
        rusage after{};
        getrusage(RUSAGE_CHILDREN, &after);
        if (run.exitCode != 0) {
            std::fprintf(stderr, "%s\n", run.errors.c_str());
            return 1;
        }
        const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
        const double cpu = seconds(after.ru_utime) + seconds(after.ru_stime) - seconds(before.ru_utime) - seconds(before.ru_stime);
        const double length = run.last()["duration"];
        std::printf("%-16s %7.1fs %7.2fx %7.2fx %10.0f  %s\n", qPrintable(text.fileName()), length, wall / length, cpu / length,
                    static_cast<double>(after.ru_maxrss) / 1024, run.last()["seconds"].dump().c_str());
    }
    return 0;
}
