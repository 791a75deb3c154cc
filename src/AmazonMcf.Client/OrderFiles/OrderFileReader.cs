using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Reads order files: Amazon's flat file for Multi-Channel Fulfillment, Shopify's export of orders, or any table with a header.
/// </summary>
public static class OrderFileReader
{
    /// <summary>
    /// Reads the orders of a file, lazily and in flat memory. An order leaves when its last row is read: those whose rows stand together
    /// in the order of the file, the others at their last row. Warnings about the file as a whole come with the first entry.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null for a file that speaks for itself.</param>
    /// <returns>One entry an order, those held back and left out among them.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read as a whole; thrown when the first entry is asked for.</exception>
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
