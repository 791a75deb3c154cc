using AmazonMcf.Campaign;
using AmazonMcf.Campaign.Soak;
using AmazonMcf.Campaign.Work;

if (args is [WorkerProgram.Name, ..])
{
    return await WorkerProgram.RunAsync(args);
}

if (args is [SoakProgram.Name, ..])
{
    return await SoakProgram.RunAsync(args);
}

var folder = Directory.CreateTempSubdirectory("mcf-faults-").FullName;
try
{
    var figures = await new FaultCampaign(CampaignSettings.FromEnvironment(), Console.WriteLine).RunAsync(folder);
    if (figures.AreGood)
    {
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    Console.Error.WriteLine($"Stores, files and results are kept in {folder}.");
    return 1;
}
catch (CampaignException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
