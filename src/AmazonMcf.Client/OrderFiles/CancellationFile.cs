using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Formats.Shops;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles;

/// <summary>Reads Amazon's file of orders to cancel, which has the column of order ids alone.</summary>
internal static class CancellationFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The ids, each once.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read, or has different columns.</exception>
    /// <exception cref="McfValidationException">
    /// An id is not valid. None of the ids is returned, so that no wrong order is canceled.
    /// </exception>
    public static IReadOnlyList<string> Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return FileContent.Read(file, new OrderFileOptions(), source => Read(source, path));
        }
        catch (Exception failure) when (OrderFileFailure.Explain(failure, path) is { } explained)
        {
            throw explained;
        }
    }

    private static IReadOnlyList<string> Read(IRecordSource source, string path)
    {
        var column = AmazonCancellation.Format.Signatures[0].Single();
        if (source.Header.Format != AmazonCancellation.Format)
        {
            throw new McfOrderFileException(
                $"The file does not have the column '{column}' alone.",
                null,
                "Use Amazon's file of orders to cancel, with one order ID in each row.");
        }

        var ids = new List<string>();
        var errors = new List<McfValidationError>();
        using var records = source.Open();
        records.Read();
        while (records.Read())
        {
            if (records.Cell(0) is { } cell && CellRepair.Of(cell, ValueForm.Id) is { } id)
            {
                ids.Add(id);
                errors.AddRange(RulesOf(records, id).Select(rule => new McfValidationError
                {
                    Member = nameof(McfOrderRequest.SellerFulfillmentOrderId),
                    Path = path,
                    Worksheet = source.Worksheet,
                    Row = records.FirstLine,
                    Column = column,
                    Value = id,
                    Rule = rule,
                }));
            }
        }

        if (errors.Count > 0)
        {
            throw new McfValidationException("No order is canceled. " + string.Join(" ", errors), errors);
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> RulesOf(IRecords record, string id)
    {
        if (record.BadCell is not null || record.SwallowingCell(1) is not null)
        {
            yield return "has a quotation mark that is not closed or not doubled.";
        }

        if (Enumerable.Range(1, Math.Max(0, record.Count - 1)).Any(index => record.Cell(index) is not null))
        {
            yield return "must be the only cell of its row.";
        }

        if (CellDamage.Of(id, ValueForm.Id) is { } damage)
        {
            yield return damage;
        }

        foreach (var error in OrderIdRules.Validate(id))
        {
            yield return error.Rule;
        }
    }
}
