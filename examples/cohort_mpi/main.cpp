// SPDX-License-Identifier: BSL-1.0
// cohort_mpi: a study on many machines, a part of it on each rank. The same files as `cohort run`, to the byte. docs/cohort.md
#include "../cohort/run.hpp"

#include <mpi.h>

#include <climits>

namespace {

using namespace cohort;

constexpr std::string_view usage =
    "usage: mpirun -n RANKS cohort_mpi STUDY.json --out FOLDER [--quiet]\n"
    "Each rank lives its part of the study, with one thread, and keeps it in the folder; the first rank joins the parts and writes the results.\n"
    "What was interrupted is continued by the same command with as many ranks.\n";

/// The parts of all ranks, on the first one.
std::vector<std::string> gathered(const std::string& mine, int rank, int ranks) {
    const int size = static_cast<int>(mine.size());
    std::vector<int> sizes(static_cast<std::size_t>(ranks)), starts(static_cast<std::size_t>(ranks));
    MPI_Gather(&size, 1, MPI_INT, sizes.data(), 1, MPI_INT, 0, MPI_COMM_WORLD);
    long long all = 0;
    for (std::size_t i = 0; i != sizes.size(); ++i) starts[i] = static_cast<int>(all), all += sizes[i];
    if (rank == 0 && all > INT_MAX) fail("cohort_mpi", "the parts are more than 2 GiB together; join them with cohort merge"), MPI_Abort(MPI_COMM_WORLD, 1);
    std::string bytes(rank == 0 ? static_cast<std::size_t>(all) : 0, '\0');
    MPI_Gatherv(mine.data(), size, MPI_CHAR, bytes.data(), sizes.data(), starts.data(), MPI_CHAR, 0, MPI_COMM_WORLD);
    std::vector<std::string> parts;
    for (std::size_t i = 0; rank == 0 && i != sizes.size(); ++i) parts.push_back(bytes.substr(static_cast<std::size_t>(starts[i]), static_cast<std::size_t>(sizes[i])));
    return parts;
}
int join(const std::string& folder, const std::vector<std::string>& parts) {
    study_result all;
    for (const std::string& text : parts) {
        const auto part = read_result(text);
        if (!part) return fail(folder, std::string{words(part.error())});
        if (all.in_world.empty()) all = *part;
        else if (merge(all, *part) != merge_problem::nothing) return fail(folder, "the ranks did not live the same study: other machines, other digits");
    }
    if (!all.whole()) return fail(folder, "tiles are missing");
    return save(folder + "/" + result_name, written(all)) ? write_outputs(folder, all) : 1;
}
int run_ranks(const run_options& given, int rank, int ranks) {
    run_options o = given;
    o.threads = 1, o.part = {static_cast<std::uint32_t>(rank), static_cast<std::uint32_t>(ranks)}, o.quiet = o.quiet || rank != 0;
    study_result r;
    int status = run_part(o, r), worst = 0;
    MPI_Allreduce(&status, &worst, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    if (worst != 0) return worst;
    const std::string mine = written(r);
    if (mine.size() > INT_MAX) return fail("cohort_mpi", "a part is more than 2 GiB; join the parts with cohort merge"), MPI_Abort(MPI_COMM_WORLD, 1), 1;
    const std::vector<std::string> parts = gathered(mine, rank, ranks);
    if (rank == 0) status = join(o.folder, parts);
    MPI_Bcast(&status, 1, MPI_INT, 0, MPI_COMM_WORLD);
    return status;
}

}  // namespace

int main(int count, char** given) {
    MPI_Init(&count, &given);
    int rank = 0, ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank), MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    run_options o;
    bool helps = false, wrong = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = given[i];
        if (word == "--help" || word == "-h") helps = true;
        else if (word == "--quiet") o.quiet = true;
        else if (word == "--out" && i + 1 < count) o.folder = given[++i];
        else if (word.starts_with("-") || !o.study.empty()) wrong = true;
        else o.study = word;
    }
    wrong = wrong || o.study.empty() || o.folder.empty();
    if (rank == 0 && (helps || wrong)) (helps ? std::cout : std::cerr) << usage;
    const int status = helps ? 0 : wrong ? 2 : run_ranks(o, rank, ranks);
    MPI_Finalize();
    return status;
}
