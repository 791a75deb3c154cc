using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>Tries many inputs, each grown from the seed and its number alone, and keeps the first that goes wrong.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Tries all inputs.</summary>
    /// <param name="output">Called with the figures.</param>
    /// <param name="kind">What is tried, in a word.</param>
    /// <param name="grow">Makes an input, with what the check must know of it.</param>
    /// <param name="check">Uses it, throws when a promise is broken, and says in a word how it ended.</param>
    /// <returns>How many inputs ended in each way.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> AllAsync<T>(
        ITestOutputHelper output, string kind, Func<Random, (byte[] Bytes, T About)> grow, Func<byte[], T, Task<string>> check)
    {
        var endings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < FuzzSettings.Count; number++)
        {
            var random = new Random(unchecked((FuzzSettings.Seed * 1_000_003) + number));
            var (input, about) = grow(random);
            string ending;
            try
            {
                ending = await Task.Run(() => check(input, about)).WaitAsync(CheckTimeout);
            }
            catch (Exception failure)
            {
                var file = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"fuzz-{kind}-{FuzzSettings.Seed}-{number}"));
                await File.WriteAllBytesAsync(file, input);
                throw new InvalidOperationException(
                    FormattableString.Invariant($"SEED={FuzzSettings.Seed}, input {number} of {kind}, kept in {file}: {failure.Message}"),
                    failure
                );
            }

            endings[ending] = endings.GetValueOrDefault(ending) + 1;
        }

        output.WriteLine(
            FormattableString.Invariant($"{FuzzSettings.Count} {kind}, seed {FuzzSettings.Seed}: ")
                + string.Join(
                    ", ",
                    endings
                        .OrderByDescending(ending => ending.Value)
                        .Select(ending => FormattableString.Invariant($"{ending.Value} {ending.Key}"))
                )
        );
        return endings;
    }
}
