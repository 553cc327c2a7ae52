// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <csignal>
#include <string>

#if __has_include(<unistd.h>) && __has_include(<poll.h>) && __has_include(<sys/wait.h>)
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#define ANDANTE_VECTORS_CAN_DRIVE
#endif

/// Another implementation, driven over its standard input and output.
namespace test_vectors {

#ifdef ANDANTE_VECTORS_CAN_DRIVE

/// A command of the shell that answers a line with a line. Once it gives no answer it is asked no more.
class driven {
  public:
    explicit driven(const std::string& command) {
        int in[2] = {-1, -1}, out[2] = {-1, -1};
        if (::pipe(in) != 0 || ::pipe(out) != 0) return;
        std::signal(SIGPIPE, SIG_IGN);
        child_ = ::fork();
        if (child_ == 0) {
            std::signal(SIGPIPE, SIG_DFL);
            (void)::setpgid(0, 0);
            (void)::dup2(in[0], 0), (void)::dup2(out[1], 1);
            for (const int f : {in[0], in[1], out[0], out[1]}) (void)::close(f);
            (void)::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        (void)::close(in[0]), (void)::close(out[1]);
        to_ = in[1], from_ = out[0];
        (void)::fcntl(to_, F_SETFL, ::fcntl(to_, F_GETFL) | O_NONBLOCK);
        for (const int f : {to_, from_}) (void)::fcntl(f, F_SETFD, FD_CLOEXEC);  // or another command keeps this one's input open
    }
    driven(const driven&) = delete;
    driven& operator=(const driven&) = delete;
    /// A command that does not end when its input does is ended.
    ~driven() {
        if (to_ >= 0) (void)::close(to_);
        char rest[4096];
        while (readable(5'000) && ::read(from_, rest, sizeof rest) > 0) {}
        if (from_ >= 0) (void)::close(from_);
        if (child_ <= 0) return;
        int status = 0, waits = 500;
        while (::waitpid(child_, &status, WNOHANG) == 0 && --waits != 0) (void)::poll(nullptr, 0, 10);
        if (waits == 0) (void)::kill(-child_, SIGKILL), (void)::waitpid(child_, &status, 0);
    }

    /// The line that it answers; empty when there is none within a minute. Who says more than it is asked is asked no more, for its answers
    /// could be those of other requests.
    std::string ask(const std::string& request) {
        const std::string line = request + '\n';
        while (!ended_ && readable(0)) hear();
        if (!heard_.empty()) ended_ = true;
        std::size_t said = 0, end = 0;
        while (!ended_ && ((end = heard_.find('\n')) == std::string::npos || said != line.size())) {
            // Heard while it is told: it may answer before it has read the whole line.
            ::pollfd both[2] = {{from_, POLLIN, 0}, {said == line.size() ? -1 : to_, POLLOUT, 0}};
            const int n = ::poll(both, 2, 60'000);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) ended_ = true;
            else if (both[0].revents != 0) hear();
            else if (!say(line, said)) said = line.size();  // what it said before it ended can still be heard
        }
        if (ended_) return {};
        const std::string answer = heard_.substr(0, end);
        heard_.erase(0, end + 1);
        return answer;
    }

  private:
    void hear() {
        char piece[65'536];
        const ::ssize_t n = ::read(from_, piece, sizeof piece);
        if (n > 0) heard_.append(piece, static_cast<std::size_t>(n));
        else if (n == 0 || errno != EINTR) ended_ = true;
    }
    bool say(const std::string& line, std::size_t& said) {
        const ::ssize_t n = ::write(to_, line.data() + said, line.size() - said);
        if (n > 0) said += static_cast<std::size_t>(n);
        return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
    }
    bool readable(int milliseconds) const {
        ::pollfd p{from_, POLLIN, 0};
        return ::poll(&p, 1, milliseconds) > 0;
    }
    ::pid_t child_ = -1;
    int to_ = -1, from_ = -1;
    bool ended_ = false;
    std::string heard_;
};

#endif

}  // namespace test_vectors
