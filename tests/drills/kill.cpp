// SPDX-License-Identifier: BSL-1.0
// A save is killed at every point, and on full disks and in closed folders: the file is the old one or the new one, whole.
#include "folder.hpp"

#include <array>

#if __has_include(<sys/wait.h>)
#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <csignal>
#endif
#ifdef __linux__
#include <sys/ptrace.h>
#include <sys/syscall.h>
#endif

namespace drills_kill {

using namespace andante;
using namespace drills;

constexpr day first = "2026-03-02"_day;

/// A diary of a few lines; the higher `n`, the more of them.
diary_file told(int n) {
    diary_file f;
    for (int i = 0; i != n; ++i) f.book.write(first + i, fatigue{2_nrs});
    return f;
}

TEST_CASE("a save leaves nothing beside the file") {
    const folder here;
    CHECK(save(told(1), here / "ida.diary"));
    CHECK(save(told(2), here / "ida.diary"));
    CHECK(here.names() == std::vector<std::string>{"ida.diary"});
    CHECK(bytes_of(here / "ida.diary") == text_of(told(2)));
}

#if __has_include(<sys/wait.h>)

/// How a file may stand before a save.
struct scene {
    std::string_view name;
    bool has_old = true, by_link = false;
};
constexpr std::array scenes{scene{"the first save", false}, scene{"a save over an old file"}, scene{"a save through a link", true, true},
                            scene{"the first save through a link", false, true}};

/// A folder set up as a scene says, over and over.
class stage {
  public:
    explicit stage(const scene& s) : scene_{s}, old_{text_of(told(1))}, new_{text_of(told(2))} {
        for (const std::string& t : {old_, new_}) CHECK(static_cast<bool>(parse_diary(t)));
        set();
    }

    void set() const {
        for (const std::string& n : here_.names()) CHECK(::unlink((here_ / n).c_str()) == 0);
        if (scene_.has_old) put(here_ / "ida.diary", old_);
        if (scene_.by_link) CHECK(::symlink("ida.diary", asked().c_str()) == 0);
    }
    /// Where the host saves to.
    std::string asked() const { return here_ / (scene_.by_link ? "link" : "ida.diary"); }
    const std::string& new_text() const noexcept { return new_; }
    /// The old bytes or the new ones, and nothing between; true for the new ones.
    bool holds_new() const {
        const std::string now = bytes_of(asked());
        if (now == new_) return true;
        CHECK(now == (scene_.has_old ? old_ : std::string{}));
        CHECK(is_there(here_ / "ida.diary") == scene_.has_old);
        return false;
    }
    /// Whatever was left, the next save goes through and leaves only what belongs here.
    void next_save_works() const {
        const auto saved = save(told(3), asked());
        CHECK_MESSAGE(static_cast<bool>(saved), words(saved ? io_error{} : saved.error()));
        CHECK(bytes_of(here_ / "ida.diary") == text_of(told(3)));
        only_what_belongs_here();
    }
    void only_what_belongs_here() const {
        std::vector<std::string> expected;
        if (is_there(here_ / "ida.diary")) expected.emplace_back("ida.diary");
        if (scene_.by_link) expected.emplace_back("link");
        CHECK(here_.names() == expected);
    }

  private:
    scene scene_;
    folder here_;
    std::string old_, new_;
};

/// Does something in a child, which then ends at once; the status that it ended with. What the child does may fail, and says so by its code.
template <class Work>
int in_a_child(Work work) {
    const ::pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(work());
    int status = 0;
    CHECK(::waitpid(child, &status, 0) == child);
    return status;
}
bool ended_with(int code, int status) { return WIFEXITED(status) && WEXITSTATUS(status) == code; }
void no_more_bytes_than(std::size_t n, void (*when_full)(int)) {
    const ::rlimit most{n, n}, no_core{0, 0};
    (void)::setrlimit(RLIMIT_CORE, &no_core);
    (void)::setrlimit(RLIMIT_FSIZE, &most);
    (void)std::signal(SIGXFSZ, when_full);
}
/// No folder is closed to root, so root becomes nobody.
bool is_not_root() {
    constexpr ::uid_t nobody = 65534;
    return ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
}

#ifdef __linux__
/// A save in a child that stops at the beginning and at the end of each system call.
class stepped_save {
  public:
    stepped_save(const diary_file& f, const std::string& path) : child_{::fork()} {
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(2);
            (void)::raise(SIGSTOP);
            ::_exit(save(f, path) ? 0 : 1);
        }
        REQUIRE(::waitpid(child_, &status_, 0) == child_);
        REQUIRE(WIFSTOPPED(status_));
        REQUIRE(::ptrace(PTRACE_SETOPTIONS, child_, nullptr, reinterpret_cast<void*>(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL)) == 0);
    }
    stepped_save(const stepped_save&) = delete;
    stepped_save& operator=(const stepped_save&) = delete;
    /// On to the next stop; false when the save has ended.
    bool steps() {
        REQUIRE(::ptrace(PTRACE_SYSCALL, child_, nullptr, nullptr) == 0);
        REQUIRE(::waitpid(child_, &status_, 0) == child_);
        if (WIFSTOPPED(status_)) return true;
        CHECK(ended_with(0, status_));
        return false;
    }
    void kill() {
        CHECK(::kill(child_, SIGKILL) == 0);
        CHECK(::waitpid(child_, &status_, 0) == child_);
        CHECK(WIFSIGNALED(status_));
    }
    /// The number of the call that begins here; -1 at the end of one.
    long begins() const {
        __ptrace_syscall_info at{};
        REQUIRE(::ptrace(PTRACE_GET_SYSCALL_INFO, child_, reinterpret_cast<void*>(sizeof at), &at) > 0);
        return at.op == PTRACE_SYSCALL_INFO_ENTRY ? static_cast<long>(at.entry.nr) : -1;
    }

  private:
    ::pid_t child_;
    int status_ = 0;
};
/// Saves in a child and kills it at its n-th stop. False when it ended before.
bool killed_at(int n, const diary_file& f, const std::string& path) {
    stepped_save s{f, path};
    for (int i = 0; i != n; ++i)
        if (!s.steps()) return false;
    s.kill();
    return true;
}

TEST_CASE("killed at any system call of a save, the file is the old one or the new one") {
    for (const scene& s : scenes) {
        CAPTURE(s.name);
        const stage on{s};
        int stops = 0, olds = 0;
        for (int n = 0; killed_at(n, told(2), on.asked()); ++n, ++stops) {
            CAPTURE(n);
            olds += !on.holds_new();
            on.next_save_works();
            on.set();
        }
        CHECK(on.holds_new());
        on.only_what_belongs_here();
        // To open, lock, write, flush, rename, close, and the same of the folder: each begins and ends.
        CHECK(olds > 8);
        CHECK(stops - olds > 4);
    }
}
TEST_CASE("the bytes are on the disk before they get the name, and the name is before the save says so") {
    const stage on{scenes[1]};
    stepped_save s{told(2), on.asked()};
    std::string calls;
    while (s.steps()) {
        const long call = s.begins();
        if (call == SYS_write) calls += "write ";
        if (call == SYS_fsync) calls += "fsync ";
#ifdef SYS_rename
        if (call == SYS_rename) calls += "rename ";
#endif
        if (call == SYS_renameat || call == SYS_renameat2) calls += "rename ";
    }
    CHECK(calls == "write fsync rename fsync ");
    CHECK(on.holds_new());
}
#endif

TEST_CASE("killed at any byte that is written, the file is the old one; the next save clears away what was left") {
    for (const scene& s : {scenes[0], scenes[1]}) {
        CAPTURE(s.name);
        const stage on{s};
        for (std::size_t n = 0; n <= on.new_text().size(); ++n) {
            CAPTURE(n);
            const int status = in_a_child([&] {
                no_more_bytes_than(n, SIG_DFL);
                return save(told(2), on.asked()) ? 0 : 1;
            });
            const bool whole = n == on.new_text().size();
            CHECK((whole ? ended_with(0, status) : WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ));
            CHECK(on.holds_new() == whole);
            if (n % 16 == 0 || whole) on.next_save_works(), on.set();
        }
    }
}
TEST_CASE("kill after kill leaves one file beside, not one more each time") {
    const folder here;
    CHECK(save(told(1), here / "ida.diary"));
    for (int i = 0; i != 20; ++i)
        CHECK(WIFSIGNALED(in_a_child([&] {
            no_more_bytes_than(40, SIG_DFL);
            return save(told(2), here / "ida.diary") ? 0 : 1;
        })));
    CHECK(here.names() == std::vector<std::string>{"ida.diary", "ida.diary.new0"});
    CHECK(save(told(3), here / "ida.diary"));
    CHECK(here.names() == std::vector<std::string>{"ida.diary"});
}
TEST_CASE("on a full disk the save says so, and the old file and nothing else is there") {
    for (const scene& s : scenes) {
        CAPTURE(s.name);
        const stage on{s};
        for (std::size_t n = 0; n <= on.new_text().size(); n += 7) {
            CAPTURE(n);
            CHECK(ended_with(3, in_a_child([&] {
                no_more_bytes_than(n, SIG_IGN);
                const auto saved = save(told(2), on.asked());
                return saved ? 0 : code(saved.error().what) == "E_FILE" ? 3 : 4;
            })));
            CHECK_FALSE(on.holds_new());
            on.only_what_belongs_here();
        }
        on.next_save_works();
    }
}
TEST_CASE("in a folder that cannot be written to the save says so, and the old file is there") {
    const folder here;
    CHECK(save(told(1), here / "ida.diary"));
    CHECK(::chmod((here / "ida.diary").c_str(), 0644) == 0);
    CHECK(::chmod(here.path().c_str(), 0555) == 0);
    CHECK(ended_with(3, in_a_child([&] {
        if (!is_not_root()) return 5;
        const auto saved = save(told(2), here / "ida.diary");
        return saved ? 0 : code(saved.error().what) == "E_FILE" ? 3 : 4;
    })));
    CHECK(::chmod(here.path().c_str(), 0755) == 0);
    CHECK(bytes_of(here / "ida.diary") == text_of(told(1)));
    CHECK(here.names() == std::vector<std::string>{"ida.diary"});
    // A folder that is none.
    CHECK(code(save(told(1), here / "ida.diary/more").error().what) == "E_FILE");
    CHECK(code(save(told(1), here / "none/more").error().what) == "E_FILE");
}
TEST_CASE("links that lead in a circle are an error and stay") {
    const folder here;
    CHECK(::symlink("b", (here / "a").c_str()) == 0);
    CHECK(::symlink("a", (here / "b").c_str()) == 0);
    CHECK(code(save(told(1), here / "a").error().what) == "E_FILE");
    CHECK(here.names() == std::vector<std::string>{"a", "b"});
}
TEST_CASE("what is beside the file and is no leftover stays") {
    const folder here;
    const std::string of_another = here / "ida.diary.new0", a_folder = here / "ida.diary.new1", a_link = here / "ida.diary.new2";
    put(of_another, "half of a save that goes on elsewhere");
    const int held = ::open(of_another.c_str(), O_WRONLY | O_CLOEXEC);
    REQUIRE(held >= 0);
    CHECK(::flock(held, LOCK_EX) == 0);
    CHECK(::mkdir(a_folder.c_str(), 0755) == 0);
    CHECK(::symlink("nowhere", a_link.c_str()) == 0);
    CHECK(save(told(2), here / "ida.diary"));
    CHECK(bytes_of(here / "ida.diary") == text_of(told(2)));
    CHECK(here.names() == std::vector<std::string>{"ida.diary", "ida.diary.new0", "ida.diary.new1", "ida.diary.new2"});
    CHECK(::close(held) == 0);
    CHECK(save(told(3), here / "ida.diary"));
    CHECK(here.names() == std::vector<std::string>{"ida.diary", "ida.diary.new1", "ida.diary.new2"});
}
TEST_CASE("two that save at once: the file is always one of both, whole") {
    const folder here;
    const std::string path = here / "ida.diary";
    const std::array texts{text_of(told(1)), text_of(told(2))};
    CHECK(save(told(1), path));
    std::array<::pid_t, 2> savers{};
    for (int i = 0; i != 2; ++i) {
        savers[static_cast<std::size_t>(i)] = ::fork();
        if (savers[static_cast<std::size_t>(i)] != 0) continue;
        bool ok = true;
        for (int n = 0; n != 40; ++n) ok = static_cast<bool>(save(told(1 + i), path)) && ok;
        ::_exit(ok ? 0 : 1);
    }
    for (const ::pid_t p : savers) {
        int status = 0;
        while (::waitpid(p, &status, WNOHANG) == 0) {
            const std::string now = bytes_of(path);
            CHECK((now == texts[0] || now == texts[1]));
        }
        CHECK(ended_with(0, status));
    }
    CHECK(here.names() == std::vector<std::string>{"ida.diary"});
}

#endif

}  // namespace drills_kill
