using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Formats;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Reads order files: Amazon's flat file for Multi-Channel Fulfillment, the exports of many shops, or any table with a header.
/// </summary>
public static class OrderFileReader
{
    /// <summary>The formats that are known by name.</summary>
    public static IReadOnlyList<McfOrderFileFormat> Formats { get; } =
    [
        .. OrderFileFormats.Importable.Select(format => new McfOrderFileFormat(
            format.Name, format.Description, [.. format.Signatures.Select(signature => string.Join(", ", signature))])),
    ];

    /// <summary>Reads Amazon's file of orders to cancel, which has the column MerchantFulfillmentOrderID alone.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The order ids, each once.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read, or has different columns.</exception>
    /// <exception cref="McfValidationException">An id is not valid; then none is returned.</exception>
    public static IReadOnlyList<string> ReadCancellations(string path) => CancellationFile.Read(Path.GetFullPath(path));

    /// <summary>
    /// Streams the orders of a file with constant memory. An order is returned as soon as its last row is read. The first entry has the
    /// warnings about the file as a whole.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read the file. Default: encoding, delimiter and format are detected.</param>
    /// <returns>One entry per order, including invalid and excluded orders.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read; thrown when the first entry is read.</exception>
    public static IEnumerable<OrderFileEntry> Read(string path, OrderFileOptions? options = null)
    {
        using var file = OrderFile.Open(path, options);
        var warnings = file.Warnings;
        foreach (var entry in file.ReadEntries())
        {
            if (warnings.Count > 0)
            {
                entry.Warnings = [.. warnings, .. entry.Warnings];
            }

            warnings = [];
            yield return entry;
        }
    }
}
