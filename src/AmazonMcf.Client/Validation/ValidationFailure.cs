using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Ends a call whose input has validation errors.</summary>
internal static class ValidationFailure
{
    private const int MostShown = 3;

    /// <summary>Throws if there are errors.</summary>
    /// <param name="what">The input, as the subject of a sentence.</param>
    /// <param name="errors">The errors.</param>
    /// <exception cref="McfValidationException">There are errors.</exception>
    public static void ThrowIfAny(string what, IReadOnlyList<McfValidationError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        var shown = string.Join(" ", errors.Take(MostShown).Select(error => error.ToString()));
        var rest = errors.Count - MostShown;
        var more = rest > 0 ? " Further errors: " + rest.ToString(CultureInfo.InvariantCulture) + "." : "";
        throw new McfValidationException($"{what} was not sent. {shown}{more}", errors);
    }
}
