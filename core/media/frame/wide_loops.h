#pragma once

/// Before a function that is one plain loop over samples: the compiler makes an AVX2 form of it beside the plain one,
/// and the loader chooses. Both give the same bits (AVX2 alone has no fused multiply-add). The sanitizers cannot start
/// programs that choose at load time.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define SW_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define SW_WIDE
#endif

/// Before a loop in which a pointer that is written may equal one that is read: no step needs what another has written.
#if defined(__GNUC__) && !defined(__clang__)
#define SW_STEPS_ARE_APART _Pragma("GCC ivdep")
#else
#define SW_STEPS_ARE_APART
#endif
