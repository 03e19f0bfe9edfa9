#include "services/monitoring/crash_modules.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <unistd.h>

#include <algorithm>

namespace sw {
namespace {

/// Reads a number in hex and moves on behind it.
std::uint64_t hexAt(const char*& at, const char* end) {
    std::uint64_t value = 0;
    for (; at < end; ++at) {
        const char c = *at;
        if (c >= '0' && c <= '9')
            value = value * 16 + static_cast<std::uint64_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + static_cast<std::uint64_t>(c - 'a' + 10);
        else
            break;
    }
    return value;
}

constexpr std::size_t padded(std::size_t size) {
    return (size + 3) / 4 * 4;
}

}  // namespace

void CrashModules::load() {
    m_count = 0;
    const int file = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    static std::array<char, 8192> bytes;  // a thread's stack may be small
    std::size_t used = 0;
    for (;;) {
        const ssize_t count = ::read(file, bytes.data() + used, bytes.size() - used);
        if (count <= 0)
            break;
        used += static_cast<std::size_t>(count);
        const char* line = bytes.data();
        const char* const end = bytes.data() + used;
        for (const char* stop = nullptr; (stop = std::find(line, end, '\n')) != end; line = stop + 1)
            take(line, static_cast<std::size_t>(stop - line));
        used = line == bytes.data() && used == bytes.size() ? 0 : static_cast<std::size_t>(end - line);
        std::memmove(bytes.data(), line, used);
    }
    ::close(file);
}

/// "from-to rights offset device inode path" (proc(5)): the pieces of a file follow each other.
void CrashModules::take(const char* line, std::size_t size) {
    const char* const end = line + size;
    const char* at = line;
    const std::uint64_t from = hexAt(at, end);
    if (at < end)
        ++at;
    const std::uint64_t to = hexAt(at, end);
    const char* const path = std::find(at, end, '/');
    if (path == end)
        return;
    const char* name = path;
    for (const char* c = path; c < end; ++c)
        if (*c == '/')
            name = c + 1;
    const std::size_t length = std::min<std::size_t>(static_cast<std::size_t>(end - name), 63);
    if (m_count > 0 && std::strncmp(m_modules[m_count - 1].name.data(), name, length) == 0 && m_modules[m_count - 1].name[length] == 0) {
        m_modules[m_count - 1].end = to;
        return;
    }
    if (m_count == m_modules.size())
        return;
    Module& module = m_modules[m_count++];
    module = {from, to, to - from, {}};
    std::memcpy(module.name.data(), name, length);
}

void CrashModules::place(CrashPage& page, std::uint64_t address) const {
    for (std::size_t i = 0; i < m_count; ++i)
        if (address >= m_modules[i].begin && address < m_modules[i].end) {
            page.text(m_modules[i].name.data()).text("+0x").hex(address - m_modules[i].begin);
            return;
        }
}

/// What the linker wrote of the file (NT_GNU_BUILD_ID), from the head that lies in memory.
void CrashModules::buildId(CrashPage& page, const Module& module) {
    const auto* base = reinterpret_cast<const char*>(module.begin);
    if (module.headBytes < sizeof(ElfW(Ehdr)) || std::memcmp(base, ELFMAG, SELFMAG) != 0)
        return;
    const auto* head = reinterpret_cast<const ElfW(Ehdr)*>(base);
    for (std::size_t i = 0; i < head->e_phnum; ++i) {
        const std::size_t at = head->e_phoff + i * sizeof(ElfW(Phdr));
        if (at + sizeof(ElfW(Phdr)) > module.headBytes)
            return;
        const auto* segment = reinterpret_cast<const ElfW(Phdr)*>(base + at);
        if (segment->p_type != PT_NOTE || segment->p_offset + segment->p_filesz > module.headBytes)
            continue;
        for (std::size_t note = 0; note + sizeof(ElfW(Nhdr)) <= segment->p_filesz;) {
            const auto* one = reinterpret_cast<const ElfW(Nhdr)*>(base + segment->p_offset + note);
            const std::size_t bytesAt = note + sizeof *one + padded(one->n_namesz);
            if (bytesAt + one->n_descsz > segment->p_filesz)
                break;
            if (one->n_type == NT_GNU_BUILD_ID && one->n_namesz == 4)
                for (std::size_t k = 0; k < one->n_descsz; ++k)
                    page.hex(static_cast<unsigned char>(base[segment->p_offset + bytesAt + k]), 2);
            note = bytesAt + padded(one->n_descsz);
        }
    }
}

void CrashModules::list(CrashPage& page) const {
    for (std::size_t i = 0; i < m_count; ++i) {
        const Module& module = m_modules[i];
        const std::string_view name(module.name.data());
        const bool isCode = i == 0 || name.find(".so") != std::string_view::npos;
        if (!isCode)
            continue;
        page.text("  ").address(module.begin).text("-").address(module.end).text(" ");
        page.flush();  // reading what lies there may go wrong
        buildId(page, module);
        page.text(" ").text(name).text("\n");
    }
    page.flush();
}

}  // namespace sw
