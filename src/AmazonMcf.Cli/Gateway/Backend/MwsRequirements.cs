using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Checks the required parameters of a request. The Selling Partner API would check them, too, but with names that the client does not
/// know, and without those that only MWS required. The table of operations lists them.
/// </summary>
internal static class MwsRequirements
{
    /// <summary>Checks a parsed request of a known operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">All parameters, decoded.</param>
    /// <exception cref="MwsErrorException">A parameter is missing.</exception>
    public static void Check(MwsOperation operation, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var given = new HashSet<string>(
            parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value)).Select(parameter => parameter.Key),
            StringComparer.Ordinal
        );
        void Require(string name)
        {
            if (!given.Contains(name))
            {
                throw MwsErrors.Missing(name);
            }
        }

        foreach (var name in operation.Required)
        {
            Require(name);
        }

        if (operation.RequiredOfEachItem.Count == 0)
        {
            return;
        }

        var items = given.Where(name => name.StartsWith("Items.", StringComparison.Ordinal)).Select(EntryOf).Distinct().ToList();
        if (items.Count == 0 && !operation.CanBeWithoutItems)
        {
            items.Add("Items.member.1");
        }

        foreach (var item in items)
        {
            foreach (var member in operation.RequiredOfEachItem)
            {
                Require(item + "." + member);
            }
        }
    }

    // Items.member.2.Quantity, or Items.2.Quantity as some clients send it.
    private static string EntryOf(string name)
    {
        var parts = name.Split('.');
        return string.Join(".", parts.Take(parts[1] == MwsNode.Member ? 3 : 2));
    }
}
