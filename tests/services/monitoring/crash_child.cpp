#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

#include "services/monitoring/crash_handler.h"
#include "services/monitoring/crash_notes.h"

// A program that crashes as it is told: crash_child FOLDER WAY. What it holds in memory, on the stack, in its arguments and its
// environment must not be in the report. Functions have C names, so that a report can be looked through for them.

namespace {

std::string way;
volatile int sink = 0;
int* volatile nowhere = nullptr;  // which the compiler does not know

}  // namespace

extern "C" {

/// Takes the place of the C library's: the handler's own crash, or hang.
int backtrace(void** frames, int size) {
    static const auto real = reinterpret_cast<int (*)(void**, int)>(dlsym(RTLD_NEXT, "backtrace"));
    static bool isFirst = true;  // the handler tries it out when it is installed
    if (!isFirst && way == "nested")
        *nowhere = 1;
    if (!isFirst && way == "nestedAbort")
        std::abort();
    while (!isFirst && way == "hang")
        ::pause();
    isFirst = false;
    return real(frames, size);
}

[[gnu::noinline]] void crashBySegv() {
    *nowhere = 1;
}

[[gnu::noinline]] int crashByOverflow(int depth) {
    volatile char room[512];
    room[depth % 512] = static_cast<char>(depth);
    sink = room[0];
    if (sink == 1 && depth < 0)
        return 0;
    return crashByOverflow(depth + 1) + room[depth % 512];
}

[[gnu::noinline]] void crashByFpe() {
    volatile int zero = 0;
    ::raise(SIGFPE);
    sink = 1 / (zero + 1);
}

[[gnu::noinline]] void crashByAbort() {
    std::abort();
}

[[gnu::noinline]] void crashByThrow(const std::string& what) {
    throw std::runtime_error(what);
}

[[gnu::noinline]] void crashByTrap() {
    __builtin_trap();
}

[[gnu::noinline]] void crashByBus() {
    const int file = ::open("/proc/self/exe", O_RDONLY);
    const off_t size = ::lseek(file, 0, SEEK_END);
    const auto* bytes = static_cast<const volatile char*>(::mmap(nullptr, static_cast<std::size_t>(size) + (1 << 20), PROT_READ, MAP_PRIVATE, file, 0));
    sink = bytes[size + (1 << 19)];
}

[[gnu::noinline]] void crashByNullCall() {
    void (*volatile nothing)() = nullptr;
    nothing();
    sink = 1;
}

void* crashInThread(void*) {
    pthread_setname_np(pthread_self(), "small-one");
    if (way == "threadOverflow") {
        sw::guardThisThread();
        sink = crashByOverflow(0);
    }
    crashBySegv();
    return nullptr;
}
}

int main(int argc, char** argv) {
    if (argc < 3)
        return 2;
    way = argv[2];
    const std::string prompt = "PLANTED-PROMPT in memory";
    sw::reportCrashes(argv[1], "1.2.3");
    sw::noteForCrash(R"({"event":"stage.begin","node":"voice/sentence-1"})");
    if (way == "segv" || way.starts_with("nested") || way == "hang")
        crashBySegv();
    if (way == "abort")
        crashByAbort();
    if (way == "terminate")
        crashByThrow(prompt);
    if (way == "fpe")
        crashByFpe();
    if (way == "ill")
        crashByTrap();
    if (way == "bus")
        crashByBus();
    if (way == "nullCall")
        crashByNullCall();
    if (way == "overflow")
        sink = crashByOverflow(0);
    if (way.starts_with("thread")) {
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 64 << 10);
        pthread_t thread{};
        pthread_create(&thread, &small, crashInThread, nullptr);
        pthread_join(thread, nullptr);
    }
    return 0;
}
