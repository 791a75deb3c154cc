using AmazonMcf.Errors;
using AmazonMcf.Validation;

namespace AmazonMcf.Mws;

/// <summary>
/// What an archived request contains that SP-API would reject or cannot express. The request is still converted; commands that send it
/// hold it back until it is corrected.
/// </summary>
internal static class MwsRequestDoubts
{
    /// <summary>The warnings about an entry; none for a response.</summary>
    /// <param name="entry">The entry.</param>
    public static IEnumerable<string> Of(MwsArchiveEntry entry)
    {
        if (entry.Request is not { } request)
        {
            yield break;
        }

        var errors = request.Order is { } order ? OrderValidator.Validate(order, null)
            : request.Update is { } update ? UpdateValidator.Validate(update, null)
            : request.Preview is { } preview ? PreviewValidator.Validate(preview, null)
            : [];
        if (errors.Count > 0)
        {
            yield return $"SP-API would reject {request}. {ValidationErrorRow.List(errors)}";
        }

        if (request.AdditionalData.Count > 0 && request.Order is null)
        {
            yield return FormattableString.Invariant(
                $"{request}, line {entry.Line}: SP-API has no equivalent for {string.Join(", ", request.AdditionalData.Keys)}.");
        }
    }
}
