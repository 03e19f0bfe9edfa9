#include "core/base/build_id.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "core/base/digest.h"
#include "core/base/host.h"

namespace sw {
namespace {

constexpr std::size_t padded(std::size_t size) {
    return (size + 3) / 4 * 4;
}

/// The build id among an ELF segment's notes, or nothing.
std::string_view idAmong(std::string_view notes) {
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        const auto* head = reinterpret_cast<const ElfW(Nhdr)*>(notes.data());
        const std::size_t nameAt = sizeof *head;
        const std::size_t bytesAt = nameAt + padded(head->n_namesz);
        if (bytesAt + head->n_descsz > notes.size())
            return {};
        if (head->n_type == NT_GNU_BUILD_ID && notes.substr(nameAt, head->n_namesz) == std::string_view("GNU", 4))
            return notes.substr(bytesAt, head->n_descsz);
        notes.remove_prefix(std::min(notes.size(), bytesAt + padded(head->n_descsz)));
    }
    return {};
}

/// Called with the program itself first.
int findId(dl_phdr_info* object, std::size_t, void* into) {
    for (int i = 0; i < object->dlpi_phnum; ++i) {
        const ElfW(Phdr)& segment = object->dlpi_phdr[i];
        if (segment.p_type != PT_NOTE)
            continue;
        const auto* start = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
        const std::string_view id = idAmong({start, segment.p_memsz});
        if (!id.empty())
            *static_cast<std::string*>(into) = digestOf(id);
    }
    return 1;
}

std::string findBuildId() {
    std::string id;
    dl_iterate_phdr(findId, &id);
    return id.empty() ? LocalDisk().digest("/proc/self/exe").value_or("") : id;
}

}  // namespace

const std::string& buildId() {
    static const std::string id = findBuildId();
    return id;
}

}  // namespace sw
