#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# cohort_mpi.sh COHORT COHORT_MPI: 1, 3 and 4 ranks give the files of the single process, to the byte. From the top folder. Ends with 77, skipped, where mpirun is missing.
set -eu
cohort=$1 cohort_mpi=$2
study=examples/cohort/studies/small.json
if ! mpirun --version >/dev/null 2>&1; then
    echo "SKIPPED: there is no mpirun here"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1 OMPI_MCA_btl_vader_single_copy_mechanism=none
"$cohort" run "$study" --out "$scratch/whole" --threads 1 --quiet >/dev/null
for ranks in 1 3 4; do
    mpirun --oversubscribe -n $ranks "$cohort_mpi" "$study" --out "$scratch/$ranks" --quiet
    for file in "$scratch/whole"/*; do
        cmp "$file" "$scratch/$ranks/${file##*/}" || { echo "$ranks ranks give another ${file##*/}"; exit 1; }
    done
done
echo "1, 3 and 4 ranks give the files of one process"
