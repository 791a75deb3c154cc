namespace AmazonMcf.Mws;

/// <summary>A table of members, whatever type it describes.</summary>
internal interface IMwsTable
{
    /// <summary>Whether a member has this name on the wire.</summary>
    bool Has(string name);
}
