#pragma once

namespace sw {

/// True when blocks that libx264 allocates come zeroed: its AVX-512 code for macroblock trees (build 164) reads parts of
/// them that nobody has written, so that the same frames would give other bytes now and then. Where it is false that code
/// must not be used. Internal to core/media.
bool encoderMemoryIsZeroed();

}  // namespace sw
