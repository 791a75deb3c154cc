using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// What a request must have. The Selling Partner API would find out too, but by names the client does not know, and this client fills in
/// what only MWS asked for. The table of operations lists it.
/// </summary>
internal static class MwsRequirements
{
    /// <summary>Checks a request that was read and is of a known operation.</summary>
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

    // Items.member.2.Quantity, or Items.2.Quantity as some clients have it.
    private static string EntryOf(string name)
    {
        var parts = name.Split('.');
        return string.Join(".", parts.Take(parts[1] == MwsNode.Member ? 3 : 2));
    }
}
