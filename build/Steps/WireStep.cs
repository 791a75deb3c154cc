using AmazonMcf.Build.Models;

namespace AmazonMcf.Build.Steps;

/// <summary>Writes the wire types of every API from the facts in tests/data/models; the files are checked in.</summary>
internal static class WireStep
{
    public static int Run(Repository repository)
    {
        foreach (var model in ApiModel.All.Where(model => model.Wire is not null))
        {
            StepLog.Run("wire", $"{model.File} -> {model.Wire!.Folder}", () => Write(repository, model));
        }

        return 0;
    }

    private static void Write(Repository repository, ApiModel model)
    {
        var folder = repository.Path(model.Wire!.Folder);
        var files = WireWriter.Write(model, File.ReadAllText(repository.Path(ApiModel.FactsFolder, model.File)));
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "*.g.cs").Where(file => !files.ContainsKey(Path.GetFileName(file))))
        {
            File.Delete(old);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
